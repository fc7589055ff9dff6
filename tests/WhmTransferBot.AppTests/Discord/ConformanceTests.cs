using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class ConformanceTests
{
    [Fact]
    public async Task The_fake_is_a_Discord_to_a_client_that_nobody_here_wrote()
    {
        NodeScript.SkipUnlessInstalled();
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = TimeProvider.System });

        var (exitCode, output) = await NodeScript.RunAsync("client.mjs", new Dictionary<string, string>
        {
            ["FAKE_ROOT"] = discord.Root.ToString(),
            ["FAKE_TOKEN"] = discord.Options.Token,
        });

        TestContext.Current.TestOutputHelper?.WriteLine(output);
        exitCode.ShouldBe(0, output);
    }
}
