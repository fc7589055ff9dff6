using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Catalogues;

namespace WhmTransferBot.Benchmarks.Checks;

/// <summary>One check of many accounts through the real program: how long it takes, and which functions of WHM it calls how often; then the same check again.</summary>
/// <param name="accounts">How many, 1 or more.</param>
internal sealed class CheckRun(int accounts)
{
    private static readonly RoomId Room = new("console:main");
    private static readonly Caller Operator = new("console:operator", "Olivia", new HashSet<string>());

    public async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("whmtransferbot-check");
        await using var range = await PracticeRange.OpenAsync(
            new SimulatorOptions { Servers = Catalogue.Generated(1, accounts) }, TimeProvider.System, CancellationToken.None);
        var environment = new EnvironmentSettings { DataFolder = data.FullName };
        await using var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, new BotSettings(), [])) { Servers = range.Servers, Listens = false });
        await bot.StartAsync();
        await SayAsync(bot, "plan from:old1 to:new1 accounts:all");
        await SayAsync(bot, "create M-1");
        await UntilAsync(bot, migration => migration.State == MigrationState.Created);
        Say($"{accounts} accounts");
        await MeasureAsync(bot, range, "first check");
        await MeasureAsync(bot, range, "the same check again");
        await bot.StopAsync();
        data.Delete(recursive: true);
        return 0;
    }

    private static async Task MeasureAsync(WebApplication bot, PracticeRange range, string what)
    {
        var before = range.Servers.ToDictionary(server => server.Name, server => Calls(range, server.Name));
        var earlier = await FindAsync(bot);
        var begin = Stopwatch.GetTimestamp();
        await SayAsync(bot, "check M-1");
        var migration = await UntilAsync(bot, migration => migration.State == MigrationState.Checked && migration.Check?.At != earlier?.Check?.At);
        Say($"{what}: {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s, {migration.Check!.Findings.Count} findings");
        foreach (var rule in migration.Check.Findings.CountBy(finding => $"{finding.Rule} ({finding.Severity})")) Say($"  {rule.Key}: {rule.Value}");
        foreach (var (server, counted) in before)
        {
            foreach (var call in Calls(range, server).OrderByDescending(call => call.Value))
            {
                if (call.Value - counted.GetValueOrDefault(call.Key) is > 0 and var more) Say($"  {server} {call.Key}: {more}");
            }
        }
    }

    private static Dictionary<string, int> Calls(PracticeRange range, ServerName server) =>
        new(range.Host[server.Value].Server.Calls.CarriedOutByFunction, StringComparer.Ordinal);

    private static Task<Reply> SayAsync(WebApplication bot, string words) =>
        bot.Services.GetRequiredService<CommandDispatcher>().TypeAsync(Operator, Room, words, CancellationToken.None);

    private static Task<MigrationSnapshot?> FindAsync(WebApplication bot) =>
        bot.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), CancellationToken.None);

    private static async Task<MigrationSnapshot> UntilAsync(WebApplication bot, Func<MigrationSnapshot, bool> reached)
    {
        while (true)
        {
            if (await FindAsync(bot) is { } now && reached(now)) return now;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
        }
    }

    private static void Say(FormattableString line) => System.Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
