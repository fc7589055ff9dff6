using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>A whole evening's work with every kind of secret, and then a search for each of them wherever somebody could read.</summary>
public sealed class NoSecretIsLeftBehindTests
{
    /// <summary>Stands in the reason of a migration, so that it must be found wherever the bot tells something.</summary>
    private const string Canary = "ticket canary-4711";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_migrations_over_every_login_no_secret_can_be_read_anywhere(bool overHttp)
    {
        await using var bot = await GuardedBot.StartAsync(overHttp);
        await TypedInSlackApprovedInDiscordAsync(bot);
        await OverAsync(bot, 2, "plan from:old2 to:new1 accounts:karl", MigrationState.Created);
        await OverAsync(bot, 3, "plan from:old3 to:new1 accounts:erin", MigrationState.Created);
        await RefusedAsync(bot, 4);
        await OverAsync(bot, 5, "plan from:old1 to:new1 accounts:carol as:user", MigrationState.Created);
        await ReadEverythingAsync(bot);

        var places = new Dictionary<string, string>
        {
            ["the database"] = await Traces.DatabaseAsync(bot),
            ["the journal's export"] = await Traces.ExportAsync(bot),
            ["the chat"] = Traces.Chat(bot),
            ["the console"] = await Traces.ConsoleAsync(bot),
            ["the figures"] = await Traces.PageAsync(bot, "/metrics"),
            ["the health page"] = await Traces.PageAsync(bot, "/health/ready"),
            ["the log"] = string.Join('\n', bot.Log.Lines),
        };

        foreach (var place in (string[])["the database", "the chat", "the console"])
            places[place].ShouldContain(Canary, Case.Sensitive, $"{place} was not looked at.");
        places["the journal's export"].ShouldContain("\"event\":\"approved\"");
        places["the log"].ShouldContain("create_remote_root_transfer_session");
        places["the log"].ShouldContain("Authorization: *", Case.Sensitive, "HTTP was not logged with its headers.");
        places["the figures"].ShouldContain("# TYPE");
        Found(places).ShouldBeEmpty();
    }

    private static async Task TypedInSlackApprovedInDiscordAsync(GuardedBot bot)
    {
        await (await bot.Slack.People.TypeAsync(SlackBench.Ana, SlackBench.Channel, $"plan from:old1 to:new1 accounts:alice,grace reason:\"{Canary}\"")).Acknowledged;
        await ShowsAsync(bot, now => now is not null, "the plan");
        await (await bot.Slack.People.TypeAsync(SlackBench.Ana, SlackBench.Channel, "run M-1")).Acknowledged;
        await ShowsAsync(bot, now => now!.State != MigrationState.Planned, "the run");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.Ben.UseAsync("approve", ("migration", "M-1"));
        await ShowsAsync(bot, now => now!.State != MigrationState.AwaitingApproval, "the approval");
        await bot.UntilAsync(MigrationState.CompletedWithFailures);
    }

    /// <summary>What comes over a socket is carried out behind its acknowledgement; until then the clock stands still.</summary>
    private static Task ShowsAsync(GuardedBot bot, Func<MigrationSnapshot?, bool> shows, string what) =>
        Eventually.IsAsync(async () => shows(await bot.FindAsync(1)), $"{what} shows");

    /// <summary>The secrets of a login are used when the session is created.</summary>
    private static async Task OverAsync(GuardedBot bot, int migration, string plan, MigrationState reached)
    {
        await bot.SayAsync(plan);
        await bot.SayAsync($"create M-{migration}");
        await bot.UntilAsync(reached, migration);
    }

    private static async Task RefusedAsync(GuardedBot bot, int migration)
    {
        await bot.SayAsync("plan from:old4 to:new1 accounts:erin");
        await bot.SayAsync($"create M-{migration}");
        await bot.UntilAsync(now => now.State == MigrationState.Planned && now.LastEvent.Contains("did not work", StringComparison.Ordinal), migration);
    }

    private static async Task ReadEverythingAsync(GuardedBot bot)
    {
        foreach (var words in (string[])["status M-1", "log M-1", "log M-1 grace", "report M-1", "journal M-1", "list all", "servers", "help", "no such command"])
            await (await bot.Slack.People.TypeAsync(SlackBench.Ana, SlackBench.Channel, words)).Acknowledged;
        await Eventually.IsAsync(() => bot.Slack.Workspace.Files.Count > 0, "the report came as a file");
    }

    private static List<string> Found(Dictionary<string, string> places) =>
    [
        .. from secret in GuardedBot.Secrets.All
           from place in places
           from form in SecretForms.Of(secret.Value)
           where place.Value.Contains(form, StringComparison.Ordinal)
           select $"{secret.Key} stands in {place.Key} as {form}, at “{Around(place.Value, form)}”",
    ];

    private static string Around(string text, string form)
    {
        var at = text.IndexOf(form, StringComparison.Ordinal);
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + form.Length + 40)].ReplaceLineEndings(" ");
    }
}
