using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage;

namespace WhmTransferBot.AppTests.Rules;

/// <summary>Who may do what follows the files, without a restart; every change is recorded before it is in force.</summary>
public sealed class WhenTheConfigurationChangesTests
{
    private const string Plan = "plan from:old1 to:new1 accounts:alice";

    [Fact]
    public async Task Somebody_who_was_added_may_and_somebody_who_was_removed_may_not_any_more()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        (await bot.SayAsync(ConfiguredBot.Amir, Plan)).ShouldContain("plan is for operators");

        bot.WriteSettings(ConfiguredBot.Settings("practice:amir"));
        (await bot.LookAsync()).ShouldBeTrue();

        (await bot.SayAsync(ConfiguredBot.Amir, Plan)).ShouldContain("M-1");
        (await bot.SayAsync(ConfiguredBot.Olivia, Plan)).ShouldContain("plan is for operators");
        (await bot.SayAsync(ConfiguredBot.Olivia, "help")).ShouldNotContain("exclude");
        var changes = await bot.RulesChangesAsync();
        changes[^1].Changes.ShouldBe(["Access:Operators: practice:olivia removed", "Access:Operators: practice:amir added"]);
        changes[^1].By.Identity.ShouldBe("configuration");
        (await bot.Journal.VerifyAsync(TestContext.Current.CancellationToken)).IsIntact.ShouldBeTrue();
    }

    [Fact]
    public async Task Approval_rules_count_for_the_next_request()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.WriteSettings(new
        {
            Access = new { Operators = new[] { "practice:olivia" }, Approvers = new[] { "practice:amir" } },
            Approval = new { Required = 2 },
        });
        await bot.LookAsync();

        await bot.SayAsync(ConfiguredBot.Olivia, Plan);
        await bot.SayAsync(ConfiguredBot.Olivia, "run M-1");
        (await bot.UntilAsync(MigrationState.AwaitingApproval)).Approval!.Required.ShouldBe(2);

        (await bot.RulesChangesAsync())[^1].Changes.ShouldContain("Approval:Required is 2, was 1");
    }

    [Fact]
    public async Task A_file_that_cannot_work_is_refused_as_a_whole_with_all_its_faults_and_told_once()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.WriteSettings(new
        {
            Access = new { Operators = new[] { "practice:amir", "nobody" } },
            Approval = new { Required = 0, ExpiresAfter = "never" },
        });

        (await bot.LookAsync()).ShouldBeFalse();
        (await bot.LookAsync()).ShouldBeFalse();

        (await bot.SayAsync(ConfiguredBot.Amir, Plan)).ShouldContain("plan is for operators");
        (await bot.SayAsync(ConfiguredBot.Olivia, Plan)).ShouldContain("M-1");
        var told = bot.Log.Where(line => line.Contains("cannot work", StringComparison.Ordinal)).ShouldHaveSingleItem();
        told.ShouldContain("Access:Operators:1");
        told.ShouldContain("Approval:Required");
        told.ShouldContain("Approval:ExpiresAfter");
        (await bot.RulesChangesAsync()).Count.ShouldBe(1);

        bot.WriteSettings(ConfiguredBot.Settings("practice:amir"));
        (await bot.LookAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_gone_takes_nobodys_rights_away()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.Delete("config/appsettings.json");

        (await bot.LookAsync()).ShouldBeFalse();

        (await bot.SayAsync(ConfiguredBot.Olivia, Plan)).ShouldContain("M-1");
        bot.Log.ShouldContain(line => line.Contains("The file is gone.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_counts_only_when_it_has_come_to_rest()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        var keeper = bot.Services.GetRequiredService<WhmTransferBot.Rules.RulesKeeper>();

        foreach (var half in new[] { "", "{ \"Access\":", "{ \"Access\": {}" })
        {
            bot.Write("config/appsettings.json", half);
            (await keeper.LookAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        }

        bot.WriteSettings(ConfiguredBot.Settings("practice:amir"));
        (await bot.LookAsync()).ShouldBeTrue();
        bot.Log.ShouldNotContain(line => line.Contains("cannot work", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_cannot_be_recorded_does_not_come_into_force()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await SqliteStatement.ExecuteAsync(bot.DatabaseFile, "CREATE TRIGGER broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no journal today'); END");
        bot.WriteSettings(ConfiguredBot.Settings("practice:amir"));

        await Should.ThrowAsync<StorageUnavailableException>(bot.LookAsync());

        (await bot.SayAsync(ConfiguredBot.Amir, Plan)).ShouldContain("plan is for operators");
        await SqliteStatement.ExecuteAsync(bot.DatabaseFile, "DROP TRIGGER broken");
        (await bot.LookAsync()).ShouldBeTrue();
        (await bot.SayAsync(ConfiguredBot.Amir, Plan)).ShouldContain("M-1");
    }

    [Fact]
    public async Task What_changed_while_the_bot_was_away_is_recorded_when_it_comes_back()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.WriteSettings(ConfiguredBot.Settings("practice:olivia", "practice:mallory"));
        await bot.RestartAsync();

        bot.WriteSettings(ConfiguredBot.Settings("practice:olivia"));
        await bot.RestartAsync();
        await bot.RestartAsync();

        (await bot.RulesChangesAsync()).Skip(1).Select(change => change.Changes.ShouldHaveSingleItem()).ShouldBe(
            ["Access:Operators: practice:mallory added", "Access:Operators: practice:mallory removed"]);
    }

    [Fact]
    public async Task A_new_server_can_be_used_at_once_and_its_secrets_are_not_recorded()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.WriteServers("old1", "new1", "new2");

        (await bot.LookAsync()).ShouldBeTrue();

        bot.Services.GetRequiredService<IMigrations>().Inventory.Select(server => server.Name.Value).ShouldBe(["old1", "new1", "new2"]);
        (await bot.SayAsync(ConfiguredBot.Olivia, "plan from:old1 to:new2 accounts:alice")).ShouldContain("M-1");
        var change = (await bot.RulesChangesAsync())[^1].Changes.ShouldHaveSingleItem();
        change.ShouldStartWith("Servers:new2: new2.example.net; ");
        change.ShouldContain("token file:");
        change.ShouldNotContain(bot.Whm["new2"].Token);
    }

    [Fact]
    public async Task The_last_server_cannot_be_taken_away_while_the_bot_runs()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.WriteServers();

        (await bot.LookAsync()).ShouldBeFalse();

        bot.Services.GetRequiredService<IMigrations>().Inventory.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_bot_looks_at_its_files_by_itself()
    {
        await using var bot = await ConfiguredBot.StartAsync(wakes: true);

        bot.WriteSettings(ConfiguredBot.Settings("practice:amir"));

        await Eventually.IsAsync(async () => (await bot.RulesChangesAsync()).Count == 2, "the change is recorded");
        await Eventually.IsAsync(async () => (await bot.SayAsync(ConfiguredBot.Amir, "help")).Contains("exclude", StringComparison.Ordinal), "the new operator may");
    }

    [Fact]
    public async Task Every_setting_that_counts_at_once_stands_in_the_record()
    {
        await using var bot = await ConfiguredBot.StartAsync();

        var rules = (await bot.RulesChangesAsync()).ShouldHaveSingleItem().Rules;

        foreach (var setting in Settings<ApprovalSettings>("Approval").Concat(Settings<MonitorSettings>("Monitor")))
            rules.ShouldContain(rule => rule.StartsWith($"{setting} = ", StringComparison.Ordinal), setting);
        foreach (var list in new[] { "Access:Operators", "Access:Approvers", "Access:Admins", "Access:Readers", "Servers:old1", "Servers:new1" })
            rules.ShouldContain(rule => rule.StartsWith($"{list} = ", StringComparison.Ordinal), list);
    }

    private static IEnumerable<string> Settings<T>(string section) => typeof(T).GetProperties().Select(property => $"{section}:{property.Name}");

    [Fact]
    public async Task What_can_never_match_is_said()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        bot.WriteSettings(ConfiguredBot.Settings("practice:olivia", "discord:ana"));

        await bot.LookAsync();

        bot.Log.ShouldContain(line => line.Contains("“discord:ana” cannot match", StringComparison.Ordinal));
    }
}
