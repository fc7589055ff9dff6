using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Discord.Faults;
using WhmTransferBot.Hosting;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>No dead client in a live process: when Discord is the only platform and will not have the bot, the program ends and says so.</summary>
public sealed class WhenDiscordIsGivenUpTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-given-up");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData(4004, "DISCORD_BOT_TOKEN")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "sharding")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task A_close_code_that_is_final_ends_the_program_with_a_code_of_its_own(int code, string word)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordProgram.StartAsync(discord, _data);
        await Patience.UntilAsync(() => discord.Gateway.IsLive, "the bot is connected");

        await discord.Gateway.CloseAsync(code);
        await Patience.UntilAsync(() => bot.Lifetime.ApplicationStopping.IsCancellationRequested, "the program ends");

        var loss = bot.Services.GetRequiredService<GivenUp>();
        loss.ExitCode.ShouldBe(5);
        loss.Reason.ShouldNotBeNull().ShouldContain(word);
        discord.Gateway.Identifies.ShouldBe(1);
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("http")]
    public async Task A_token_that_is_not_valid_ends_the_program_whichever_way_commands_come(string mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordProgram.StartAsync(
            discord, _data, environment => environment with { DiscordBotToken = new Secret("not.the.token") }, mode);

        await Patience.UntilAsync(() => bot.Lifetime.ApplicationStopping.IsCancellationRequested, "the program ends");

        var loss = bot.Services.GetRequiredService<GivenUp>();
        loss.ExitCode.ShouldBe(5);
        loss.Reason.ShouldNotBeNull().ShouldContain("DISCORD_BOT_TOKEN");
        discord.Gateway.Identifies.ShouldBe(0);
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("gateway", "a page 401")]
    [InlineData("http", "a page 401")]
    [InlineData("gateway", "not packed as it says")]
    [InlineData("http", "not packed as it says")]
    public async Task An_answer_that_is_not_Discords_ends_nothing(string mode, string kind)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var fault = kind == "a page 401" ? FakeFault.Html(401) : FakeFault.NotPacked;
        discord.Faults.Force("GET", "/@me", fault);
        discord.Faults.Force("GET", "gateway/bot", fault);
        await using var bot = await DiscordProgram.StartAsync(discord, _data, mode: mode);
        await Patience.UntilAsync(() => discord.Requests.Count(request => request.Path == "applications/@me") >= 3, "the bot was told so");

        discord.Faults.Clear();
        await Patience.UntilAsync(() => discord.Commands.Visible.Count > 0, "the command is registered");

        bot.Lifetime.ApplicationStopping.IsCancellationRequested.ShouldBeFalse();
        bot.Services.GetRequiredService<GivenUp>().Reason.ShouldBeNull();
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }
}
