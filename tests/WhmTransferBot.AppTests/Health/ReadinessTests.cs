using System.Text.Json;
using Microsoft.Data.Sqlite;
using WhmTransferBot.AppTests.Doors;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Health;

/// <summary>Ready means that the database can be written and each configured platform is connected; what is not is named.</summary>
public sealed class ReadinessTests(Databases databases)
{
    private const string NobodyListens = "http://127.0.0.1:9/";

    [Fact]
    public async Task A_bot_that_can_work_is_ready_and_names_its_parts()
    {
        await using var bot = await OpenBot.StartAsync();

        await Eventually.IsAsync(async () => (await bot.ReadAsync("/health/ready")).Status == 200, "the bot is ready");

        var (status, notReady, parts) = await AskAsync(bot);
        status.ShouldBe(200);
        notReady.ShouldBeEmpty();
        parts.Keys.ShouldBe(["database", "slack", "discord"], ignoreOrder: true);
    }

    [Fact]
    public async Task Slack_that_was_never_reached_is_named()
    {
        await using var bot = await OpenBot.StartAtOnceAsync(environment: found => found with { SlackApiUrl = NobodyListens });

        var (status, notReady, parts) = await AskUntilOnlyAsync(bot, "slack");

        status.ShouldBe(503);
        notReady.ShouldBe(["slack"]);
        parts["slack"].ShouldStartWith("Slack is not connected yet.");
    }

    [Fact]
    public async Task Discord_that_never_answered_is_named_when_it_calls_over_http()
    {
        await using var bot = await OpenBot.StartAtOnceAsync(environment: found => found with { DiscordApiUrl = NobodyListens });

        var (status, _, parts) = await AskUntilOnlyAsync(bot, "discord");

        status.ShouldBe(503);
        parts["discord"].ShouldBe("Discord has not answered the bot yet.");
    }

    [Fact]
    public async Task A_gateway_that_was_never_open_is_named()
    {
        await using var bot = await OpenBot.StartAtOnceAsync(settings => settings.Discord.Mode = "gateway", discord: discord => discord.Gateway.IsDown = true);

        var (status, _, parts) = await AskUntilOnlyAsync(bot, "discord");
        status.ShouldBe(503);
        parts["discord"].ShouldStartWith("Not connected to Discord for");

        bot.Discord.Gateway.IsDown = false;
        await Eventually.IsAsync(async () => (await AskAsync(bot)).NotReady.Count == 0, "the bot is ready");
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_named_before_whoever_asks_loses_patience()
    {
        await using var bot = await OpenBot.StartAsync();
        await using var other = new SqliteConnection($"Data Source={bot.DatabaseFile};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (var held = await other.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            var (status, _, parts) = await AskUntilOnlyAsync(bot, "database");
            status.ShouldBe(503);
            parts["database"].ShouldContain("locked");
            (await bot.ReadAsync("/health/live")).Status.ShouldBe(200);
        }

        await Eventually.IsAsync(async () => (await AskAsync(bot)).NotReady.Count == 0, "the bot is ready again");
    }

    [Fact]
    public async Task A_database_that_became_read_only_is_named()
    {
        await using var storage = await databases.OpenAsync(DatabaseKind.Postgres);
        await using var bot = await OpenBot.StartAtOnceAsync(environment: found => found with { Database = new Secret(storage.Options.ConnectionString!) });
        await Eventually.IsAsync(async () => (await AskAsync(bot)).NotReady.Count == 0, "the bot is ready");

        await storage.TamperAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$");
        await storage.TamperAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        var (status, _, parts) = await AskUntilOnlyAsync(bot, "database", words: "read-only");
        status.ShouldBe(503);
        parts["database"].ShouldContain("Connect to the primary server");
    }

    private static async Task<(int Status, IReadOnlyList<string> NotReady, IReadOnlyDictionary<string, string> Parts)> AskUntilOnlyAsync(
        OpenBot bot, string part, string words = "")
    {
        await Eventually.IsAsync(
            async () => await AskAsync(bot) is { NotReady: [var only], Parts: var parts } && only == part && parts[part].Contains(words, StringComparison.Ordinal),
            $"only {part} is not ready");
        return await AskAsync(bot);
    }

    private static async Task<(int Status, IReadOnlyList<string> NotReady, IReadOnlyDictionary<string, string> Parts)> AskAsync(OpenBot bot)
    {
        var (status, text) = await bot.ReadAsync("/health/ready");
        using var answer = JsonDocument.Parse(text);
        return (
            status,
            [.. answer.RootElement.GetProperty("notReady").EnumerateArray().Select(name => name.GetString()!)],
            answer.RootElement.GetProperty("parts").EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetProperty("description").GetString() ?? string.Empty));
    }
}
