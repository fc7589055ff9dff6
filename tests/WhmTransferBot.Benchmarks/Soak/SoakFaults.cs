using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>Breaks something by chance about once in a second: servers, platforms, connections, the database's lock.</summary>
internal sealed class SoakFaults
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(6);

    /// <summary>The calls that are struck; a fault of one that is seldom made waits for it, until the same server is struck again.</summary>
    private static readonly string[] Functions =
    [
        "*", "create_remote_root_transfer_session", "validate_system_user", "enqueue_transfer_item", "start_transfer_session",
        "get_transfer_session_state", "fetch_transfer_session_log", "pause_transfer_session", "abort_transfer_session",
    ];

    private readonly SoakSurroundings _surroundings;
    private readonly Random _chance;
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly IReadOnlyList<(string Name, int Weight, Func<CancellationToken, Task> Break)> _kinds;

    public SoakFaults(SoakSurroundings surroundings, Random chance)
    {
        (_surroundings, _chance) = (surroundings, chance);
        _kinds =
        [
            .. new[]
            {
                FaultKind.LostAnswer, FaultKind.ConnectionReset, FaultKind.HtmlPage, FaultKind.CutBody, FaultKind.TextNumbers,
                FaultKind.CutLogLine, FaultKind.Unavailable, FaultKind.SlowAnswer, FaultKind.AccessDenied,
            }.Select(kind => Whm(kind, 6)),
            .. new[] { FaultKind.UnknownLogAction, FaultKind.BrokenLogLine, FaultKind.LogPadding, FaultKind.IdleSessionFails }.Select(kind => Whm(kind, 3)),
            .. new[] { FaultKind.ServerRestarts, FaultKind.ProcessDies, FaultKind.WorkerDies }.Select(kind => Whm(kind, 1)),
            ("Slack limits a method", 4, _ => Slack(FakeFault.Limited(3))),
            ("Slack answers 503", 4, _ => Slack(FakeFault.Empty())),
            ("Slack answers HTML", 4, _ => Slack(FakeFault.Html)),
            ("Slack's answer is lost", 4, _ => Slack(FakeFault.DoneButCut)),
            ("Slack cuts the sockets", 2, _ => CutSlackAsync()),
            ("Slack is out of reach", 1, SlackOutageAsync),
            ("Discord limits all", 2, _ => LimitDiscord()),
            ("Discord answers 503", 1, DiscordOutageAsync),
            ("Discord asks to reconnect", 2, _ => surroundings.Discord.Gateway.AskToReconnectAsync()),
            ("Discord gives the session up", 1, _ => surroundings.Discord.Gateway.InvalidateAsync(_chance.Next(2) == 0)),
            ("Discord cuts the gateway", 2, _ => CutDiscord()),
            ("the database is locked", 2, LockDatabaseAsync),
        ];
    }

    /// <summary>How often what was broken.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Breaks things until it is told to stop.</summary>
    public async Task BreakAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(_chance.Next(300, 1500)), TimeProvider.System, cancellationToken);
                var (name, _, act) = Choose();
                _counts.AddOrUpdate(name, 1, (_, count) => count + 1);
                await act(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    /// <summary>Takes every fault away.</summary>
    public void Lift()
    {
        _surroundings.Slack.Faults.IsUnreachable = false;
        _surroundings.Slack.Faults.Clear();
        _surroundings.Discord.Outage = null;
        foreach (var server in _surroundings.Servers.Servers) server.Server.Faults.Clear();
    }

    private (string Name, int Weight, Func<CancellationToken, Task> Break) Choose()
    {
        var drawn = _chance.Next(_kinds.Sum(kind => kind.Weight));
        return _kinds.First(kind => (drawn -= kind.Weight) < 0);
    }

    private (string Name, int Weight, Func<CancellationToken, Task> Break) Whm(FaultKind kind, int weight) => ($"WHM: {kind}", weight, _ =>
    {
        var pair = _surroundings.Pairs[_chance.Next(_surroundings.Pairs.Count)];
        var delay = TimeSpan.FromSeconds(_chance.Next(1, 5));
        var function = Functions[_chance.Next(Functions.Length)];
        // Faults of calls that are seldom made must not gather and strike one migration until its pauses are longer than anybody waits here.
        pair.Destination.Server.Faults.Clear();
        pair.Destination.Server.Faults.Add(new Fault(kind) { Function = function, Count = _chance.Next(1, 4), Delay = delay, Text = "soaked" });
        return Task.CompletedTask;
    });

    private Task Slack(FakeFault fault)
    {
        string[] methods = ["chat.postMessage", "chat.update", "files.getUploadURLExternal", "usergroups.users.list", "conversations.replies"];
        // Methods that are seldom called must not gather faults that strike one after another, long after their time.
        _surroundings.Slack.Faults.Clear();
        _surroundings.Slack.Faults.Next(methods[_chance.Next(methods.Length)], fault);
        return Task.CompletedTask;
    }

    private Task CutSlackAsync()
    {
        foreach (var socket in _surroundings.Slack.Sockets.Open) socket.Cut();
        return Task.CompletedTask;
    }

    private async Task SlackOutageAsync(CancellationToken cancellationToken)
    {
        _surroundings.Slack.Faults.IsUnreachable = true;
        await CutSlackAsync();
        await Task.Delay(Outage, TimeProvider.System, cancellationToken);
        _surroundings.Slack.Faults.IsUnreachable = false;
    }

    private Task LimitDiscord()
    {
        _surroundings.Discord.Limits.Force(string.Empty, TimeSpan.FromSeconds(3), "global");
        return Task.CompletedTask;
    }

    private async Task DiscordOutageAsync(CancellationToken cancellationToken)
    {
        _surroundings.Discord.Outage = 503;
        await Task.Delay(Outage, TimeProvider.System, cancellationToken);
        _surroundings.Discord.Outage = null;
    }

    private Task CutDiscord()
    {
        _surroundings.Discord.Gateway.CutAll();
        return Task.CompletedTask;
    }

    /// <summary>Somebody else holds the write lock for a moment, a backup for example.</summary>
    private async Task LockDatabaseAsync(CancellationToken cancellationToken)
    {
        var file = Directory.EnumerateFiles(_surroundings.DataFolder, "*.db").Single();
        await using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await other.OpenAsync(cancellationToken);
        await using var held = other.BeginTransaction(deferred: false);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, cancellationToken);
        await held.RollbackAsync(cancellationToken);
    }
}
