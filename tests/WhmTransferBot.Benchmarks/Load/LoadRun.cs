using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Catalogues;

namespace WhmTransferBot.Benchmarks.Load;

/// <summary>
/// Many migrations at once through the real program, its page included: how long it takes, how much memory it needs, how
/// quickly the page and a command answer meanwhile, and whether every thread is complete and in order.
/// </summary>
/// <param name="migrations">How many at once, 1 to 200.</param>
/// <param name="accounts">Accounts in each.</param>
internal sealed class LoadRun(int migrations, int accounts)
{
    private const double Speed = 2000;
    private static readonly RoomId Room = new("console:main");
    private static readonly Caller Operator = new("console:operator", "Olivia", new HashSet<string>());
    private static readonly Caller Approver = new("console:approver", "Amir", new HashSet<string>());
    private readonly List<double> _page = [];
    private readonly List<double> _commands = [];
    private long _mostBytes;

    public async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("whmtransferbot-load");
        await using var range = await PracticeRange.OpenAsync(
            new SimulatorOptions { Speed = Speed, Servers = Catalogue.GeneratedPairs(1, migrations, accounts) }, TimeProvider.System, CancellationToken.None);
        var environment = new EnvironmentSettings { DataFolder = data.FullName, Urls = "http://127.0.0.1:0" };
        // One operator and one approver do here what a whole team would.
        var settings = new BotSettings { Limits = new LimitSettings { CommandsAtOnce = LimitSettings.Most } };
        await using var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, settings, [])) { Servers = range.Servers });
        await bot.StartAsync();
        Say($"{migrations} migrations with {accounts} accounts each");
        Say($"at rest: {Megabytes(Environment.WorkingSet)} working set");
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource();
        var visits = VisitAsync(bot, end.Token);
        await DriveAsync(bot);
        await end.CancelAsync();
        await visits;
        Say($"all ended after {watch.Elapsed.TotalSeconds:0} s");
        var whole = await ExamineAsync(bot);
        GC.Collect();
        Say($"working set: most {Megabytes(_mostBytes)}, at the end {Megabytes(Environment.WorkingSet)}; managed heap {Megabytes(GC.GetTotalMemory(true))}");
        Say($"page: {Distribution(_page)}");
        Say($"status command: {Distribution(_commands)}");
        await bot.StopAsync();
        data.Delete(recursive: true);
        return whole ? 0 : 1;
    }

    private async Task DriveAsync(WebApplication bot)
    {
        var commands = bot.Services.GetRequiredService<CommandDispatcher>();
        for (var number = 1; number <= migrations; number++)
            await commands.TypeAsync(Operator, Room, $"plan from:old{number} to:new{number} accounts:all threads:5/5", CancellationToken.None);
        await EachAsync(bot, id => commands.TypeAsync(Operator, Room, $"run {id}", CancellationToken.None));
        await UntilAsync(bot, MigrationState.AwaitingApproval);
        await EachAsync(bot, id => commands.TypeAsync(Approver, Room, $"approve {id}", CancellationToken.None));
        await UntilAsync(bot, null);
    }

    private static async Task EachAsync(WebApplication bot, Func<MigrationId, Task> act)
    {
        foreach (var migration in await bot.Services.GetRequiredService<IMigrations>().ListAsync(true, null, 1000, CancellationToken.None)) await act(migration.Id);
    }

    private async Task UntilAsync(WebApplication bot, MigrationState? state)
    {
        while (true)
        {
            var all = await bot.Services.GetRequiredService<IMigrations>().ListAsync(false, null, 1000, CancellationToken.None);
            if (all.Count == migrations && all.All(migration => state is null ? migration.State.IsFinal() : migration.State == state || migration.State.IsFinal())) return;
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task VisitAsync(WebApplication bot, CancellationToken cancellationToken)
    {
        using var visitor = new HttpMessageInvoker(new SocketsHttpHandler());
        var commands = bot.Services.GetRequiredService<CommandDispatcher>();
        var address = bot.Urls.First();
        while (!cancellationToken.IsCancellationRequested)
        {
            _page.Add(await TimeAsync(async () =>
            {
                using var question = new HttpRequestMessage(HttpMethod.Get, address);
                using var answer = await visitor.SendAsync(question, CancellationToken.None);
                await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            }));
            _commands.Add(await TimeAsync(() => commands.TypeAsync(Operator, Room, "status M-1", CancellationToken.None)));
            _mostBytes = Math.Max(_mostBytes, Environment.WorkingSet);
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Every thread begins with the plan, ends with the report, and its messages stand in the order in which they were posted.</summary>
    private async Task<bool> ExamineAsync(WebApplication bot)
    {
        var history = bot.Services.GetRequiredService<IRoomHistory>();
        var faults = 0;
        for (var number = 1; number <= migrations; number++)
        {
            var thread = await WaitForReportAsync(history, new MigrationId(number));
            var inOrder = thread.Zip(thread.Skip(1)).All(pair => pair.First.PostedAt <= pair.Second.PostedAt);
            var unique = thread.Select(message => message.Reference).Distinct().Count() == thread.Count;
            if (!inOrder || !unique || thread.Count < 7) faults++;
        }

        var ended = await bot.Services.GetRequiredService<IMigrations>().ListAsync(false, null, 1000, CancellationToken.None);
        Say($"items that arrived: {ended.Sum(migration => migration.Done)}, that failed: {ended.Sum(migration => migration.Failed)}");
        foreach (var states in ended.CountBy(migration => migration.State)) Say($"{states.Key}: {states.Value}");
        Say($"threads that are not complete, in order and without doubles: {faults} of {migrations}");
        return faults == 0;
    }

    private static async Task<IReadOnlyList<RoomMessage>> WaitForReportAsync(IRoomHistory history, MigrationId id)
    {
        for (var look = 0; ; look++)
        {
            var thread = await history.ReadThreadAsync(Room, id, CancellationToken.None);
            if (look == 100 || thread.Any(message => message.Card.Title.StartsWith("Report", StringComparison.Ordinal))) return thread;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var begin = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static string Distribution(List<double> times)
    {
        times.Sort();
        double At(double share) => times[(int)Math.Min(times.Count - 1, share * times.Count)];
        return string.Create(CultureInfo.InvariantCulture, $"{times.Count} times, median {At(0.5):0} ms, 95 % {At(0.95):0} ms, worst {times[^1]:0} ms");
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    private static void Say(FormattableString line) => System.Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
