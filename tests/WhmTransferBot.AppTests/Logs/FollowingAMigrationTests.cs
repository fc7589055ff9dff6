using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Engine;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Logs;

/// <summary>Of several migrations at work at the same time, the log tells each one's story to whoever looks for its id.</summary>
public sealed partial class FollowingAMigrationTests
{
    [Fact]
    public async Task Every_line_about_a_migration_carries_its_id_calls_of_whm_and_deliveries_included()
    {
        await using var bot = await BotUnderTest.StartAsync(adjust: LogEverything);
        var log = bot.Services.GetServices<ILoggerProvider>().OfType<FormattedLog>().Single();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SweepAsync();
        log.Text.Clear();
        log.Json.Clear();

        await MoveBothAsync(bot);

        var lines = log.Text.ToList();
        foreach (var migration in (string[])["M-1", "M-2"])
        {
            var story = lines.Where(line => line.Contains($"[{migration}]", StringComparison.Ordinal)).ToList();
            foreach (var told in (string[])["RunThroughRequest by practice:olivia", "ApproveRequest by practice:amir", "answered create_remote_root_transfer_session", "answered enqueue_transfer_item", "answered start_transfer_session", "answered get_transfer_session_state", "delivered"])
                story.ShouldContain(line => line.Contains(told, StringComparison.Ordinal), $"{told} in the story of {migration}");
            story.Count(line => line.Contains("answered start_transfer_session", StringComparison.Ordinal)).ShouldBe(1);
        }

        lines.Where(line => AboutWhm().IsMatch(line) && !Tagged().IsMatch(line)).ShouldBeEmpty();
        lines.Where(line => Tagged().Match(line) is { Success: true } tag && Named().Match(line) is { Success: true } name && tag.Groups["id"].Value != name.Groups["id"].Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_json_the_id_is_a_value_of_its_own()
    {
        await using var bot = await BotUnderTest.StartAsync(adjust: LogEverything);
        var log = bot.Services.GetServices<ILoggerProvider>().OfType<FormattedLog>().Single();

        await bot.DriveToRunningAsync("alice");

        var started = log.Json.Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => $"{line.GetProperty("Message")}".Contains("answered start_transfer_session", StringComparison.Ordinal));
        started.GetProperty("Scopes").EnumerateArray().Any(CarriesTheId).ShouldBeTrue();
    }

    [Fact]
    public async Task A_failing_call_is_told_with_the_id_and_what_foreign_systems_say_never_breaks_a_line()
    {
        await using var bot = await BotUnderTest.StartAsync(adjust: LogEverything);
        var log = bot.Services.GetServices<ILoggerProvider>().OfType<FormattedLog>().Single();
        await bot.DriveToRunningAsync("alice");
        bot.Server("new1").Faults.Add(new Fault(FaultKind.HtmlPage) { Function = "get_transfer_session_state", Count = 1 });
        var somebody = bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("WhmTransferBot.Somewhere");
        somebody.Log(LogLevel.Warning, default, "all is well\n2030-01-15 fail: [M-1] forged\u001b[2J", null, (words, _) => words);

        await bot.UntilAsync(MigrationState.Completed);

        log.Text.ShouldContain(line => line.Contains("[M-1] ", StringComparison.Ordinal) && line.Contains("failed get_transfer_session_state: NotJson", StringComparison.Ordinal));
        log.Text.ShouldAllBe(line => line.TrimEnd('\r', '\n').All(character => !char.IsControl(character)));
    }

    private static void LogEverything(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILoggerProvider, FormattedLog>();
        builder.Logging.AddFilter("WhmTransferBot", LogLevel.Debug);
    }

    private static bool CarriesTheId(JsonElement scope) =>
        scope.ValueKind == JsonValueKind.Object && scope.TryGetProperty("Migration", out var value) && value.GetString() == "M-1";

    private static async Task MoveBothAsync(BotUnderTest bot)
    {
        await Task.WhenAll(bot.SayAsync(BotUnderTest.Olivia, "run M-1"), bot.SayAsync(BotUnderTest.Olivia, "run M-2"));
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.UntilAsync(MigrationState.AwaitingApproval, 2);
        await Task.WhenAll(bot.SayAsync(BotUnderTest.Amir, "approve M-1"), bot.SayAsync(BotUnderTest.Amir, "approve M-2"));
        await bot.UntilAsync(MigrationState.Completed);
        await bot.UntilAsync(MigrationState.Completed, 2);
    }

    [GeneratedRegex(@" WhmTransferBot\.Whm\.")]
    private static partial Regex AboutWhm();

    [GeneratedRegex(@"\] \[(?<id>M-\d+)\] ")]
    private static partial Regex Tagged();

    /// <summary>Lines whose words name a migration themselves.</summary>
    [GeneratedRegex(@"\] \[M-\d+\] .*?(?<id>M-\d+)")]
    private static partial Regex Named();
}
