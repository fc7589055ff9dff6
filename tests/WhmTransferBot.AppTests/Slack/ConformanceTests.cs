using System.Diagnostics;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Slack's own clients against the fake, and the bot's blocks against Slack's own types.</summary>
public sealed class ConformanceTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Find(), "tests", "conformance", "slack");

    [Theory]
    [InlineData("web-api.mjs")]
    [InlineData("socket-mode.mjs")]
    [InlineData("bolt.mjs")]
    public async Task Slacks_own_client_gets_along_with_the_fake(string script)
    {
        SkipWithoutPackages();
        await using var slack = await FakeSlack.StartAsync();
        slack.Workspace.Groups["S0MOVERS1"] = [SlackBench.Ana.Id];

        var (exitCode, output) = await RunAsync(["--test", script], slack);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("# fail 0");
    }

    [Fact]
    public async Task Everything_that_the_bot_sends_is_of_Slacks_types()
    {
        SkipWithoutPackages();

        var (exitCode, output) = await TypeAsync(SentSamples.Json());

        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Slacks_types_refuse_a_button_of_a_style_that_does_not_exist()
    {
        SkipWithoutPackages();
        var wrong = SentSamples.Json();
        wrong["messages"]!.AsArray().Add(JsonNode.Parse(
            """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"style":"purple"}]}]"""));

        var (exitCode, output) = await TypeAsync(wrong);

        exitCode.ShouldNotBe(0);
        output.ShouldContain("purple");
    }

    private static async Task<(int ExitCode, string Output)> TypeAsync(JsonObject sent)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, sent.ToJsonString(), TestContext.Current.CancellationToken);
            return await RunAsync(["types.mjs", file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> arguments, FakeSlack? slack = null)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (slack is not null)
        {
            start.Environment["FAKE_SLACK_URL"] = slack.Address.AbsoluteUri;
            start.Environment["FAKE_SLACK_BOT_TOKEN"] = slack.Options.BotToken;
            start.Environment["FAKE_SLACK_APP_TOKEN"] = slack.Options.AppToken;
            start.Environment["FAKE_SLACK_SIGNING_SECRET"] = slack.Options.SigningSecret;
        }

        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, await output + await errors);
    }

    private static void SkipWithoutPackages()
    {
        var isNodeThere = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));
        Assert.SkipUnless(isNodeThere, "Node is not installed.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "@slack")), "The packages of tests/conformance/slack are not installed; run npm ci there.");
    }
}
