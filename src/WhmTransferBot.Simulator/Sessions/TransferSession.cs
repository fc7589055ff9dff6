using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>A transfer session on its destination: terms, items, state and logs.</summary>
internal sealed class TransferSession
{
    private readonly Dictionary<string, TransferItem> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TransferItem> _byUser = new(StringComparer.Ordinal);
    private readonly List<TransferItem> _items = [];
    private readonly ItemQueue[] _queues;
    private DateTimeOffset _touched;
    private SessionRun? _run;

    public TransferSession(SimulatedServer server, string id, SessionTerms terms)
    {
        Server = server;
        Id = id;
        Terms = terms;
        Format = server.Description.Wire.Log;
        Random = new Random(server.Random.Next());
        MasterLog = new MasterLog(MasterFile, Format, server.World.Agenda, new Random(server.Random.Next()));
        _queues = [new ItemQueue(Stage.Transfer, FindByUser), new ItemQueue(Stage.Restore, FindByUser)];
        Created = server.World.Agenda.Now;
        Touch();
    }

    public SimulatedServer Server { get; }

    public string Id { get; }

    public SessionTerms Terms { get; private set; }

    public DateTimeOffset Created { get; }

    public LogFormat Format { get; }

    /// <summary>Chance of this session alone, so that polls of others change nothing here.</summary>
    public Random Random { get; }

    public SessionState State { get; private set; } = SessionState.Pending;

    public IReadOnlyList<TransferItem> Items => _items;

    public LogFile MasterFile { get; } = new();

    public MasterLog MasterLog { get; }

    public LogFile ErrorLog { get; } = new();

    public Dictionary<string, ItemLog> ItemLogs { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether <c>master.log</c> exists: not before the first start, nor before an idle session has failed.</summary>
    public bool HasMasterLog { get; private set; }

    /// <summary>What the last analysis of the source found; root sessions only.</summary>
    public JsonObject? Analysis { get; set; }

    /// <summary>Called once, when the session has reached a final state.</summary>
    public Action? WhenFinal { get; set; }

    public List<int> StartedPids { get; } = [];

    public bool HasDeadProcess => State is SessionState.Running or SessionState.Pausing or SessionState.Aborting && _run is not { IsAlive: true };

    public string Initiator => Terms.Kind switch
    {
        SessionKind.RemoteRoot => "copyacct",
        SessionKind.RemoteUser => "norootcopy",
        _ => "restorepkg",
    };

    public ItemQueue Queue(Stage stage) => _queues[(int)stage];

    public TransferItem? FindByUser(string user) => _byUser.GetValueOrDefault(user);

    public bool Contains(TransferItem item) => _byKey.ContainsKey(KeyOf(item));

    public void Add(TransferItem item)
    {
        _items.Add(item);
        _byKey.Add(KeyOf(item), item);
        if (item.Module.ItemKind == "Account")
            _byUser.TryAdd(item.Name, item);
        Queue(Stage.Transfer).Expect(item);
        Queue(Stage.Restore).Expect(item);
        Queue(Stage.Transfer).Offer(item);
        _run?.WakeIdleWorkers();
        Touch();
    }

    /// <summary>Somebody worked on the pending session: the idle limit begins anew.</summary>
    public void Touch()
    {
        var limit = Server.Description.Rules.IdleLimit;
        _touched = Server.World.Agenda.Now;
        Server.World.Agenda.After(limit, () =>
        {
            if (State == SessionState.Pending && Server.World.Agenda.Now - _touched >= limit)
                Fail("The session was idle for too long.");
        });
    }

    /// <summary>Starts or resumes. The refusal is null when that worked or was already so.</summary>
    public (int Pid, string? Refusal) Start()
    {
        if (State == SessionState.Running && _run is { IsAlive: true })
            return (_run.Pid, null);
        if (State is SessionState.Completed or SessionState.Failed && Server.Description.Rules.StartAfterTheEnd && StartedPids.Count > 0)
            return (StartedPids[^1], null);
        if (State is not (SessionState.Pending or SessionState.Paused or SessionState.Running))
            return (0, $"The system failed to start the transfer session “{Id}” because its state is {State.OnTheWire()}.");
        return (Launch(State == SessionState.Pending ? "start" : "resume"), null);
    }

    public string? Pause()
    {
        if (HasDeadProcess && State == SessionState.Running)
            return FailQuietly();
        if (State == SessionState.Pausing)
            return null;
        if (State != SessionState.Running)
            return $"The system failed to pause the transfer session “{Id}” because it is not running. Its state is {State.OnTheWire()}.";
        MoveTo(SessionState.Pausing);
        _run!.Pause();
        return null;
    }

    public string? Abort()
    {
        if (State == SessionState.Aborting)
            return null;
        if (SessionTransitions.IsFinal(State))
            return $"The system failed to abort the transfer session “{Id}” because its state is {State.OnTheWire()}.";
        if (State == SessionState.Pending || HasDeadProcess)
            return FailQuietly();
        var wasPaused = State == SessionState.Paused;
        MoveTo(SessionState.Aborting);
        if (wasPaused)
            EndAbort();
        else
            _run!.Abort();
        return null;
    }

    /// <summary>The processes vanish; the recorded state stays what it was until somebody finds out.</summary>
    public void KillProcess() => _run?.Die();

    /// <summary>The session ends as FAILED and says so in its log.</summary>
    public void Fail(string text)
    {
        _run?.Die();
        HasMasterLog = true;
        MasterLog.Session(_run?.Pid ?? Server.NextPid(), "fail", text);
        ErrorLog.Append(text);
        MoveTo(SessionState.Failed);
    }

    /// <summary>The server went down under the session: FAILED, and nobody was left to write it down.</summary>
    public void FailSilently()
    {
        _run?.Die();
        MoveTo(SessionState.Failed);
    }

    public void MoveTo(SessionState state)
    {
        if (!SessionTransitions.Allows(State, state))
            throw new InvalidOperationException($"A session cannot go from {State} to {state}.");
        State = state;
        if (SessionTransitions.IsFinal(state))
            CleanUp();
    }

    public void ReleaseArchive(TransferItem item)
    {
        Server.Disk.Release(item.ReservedBytes);
        item.ReservedBytes = 0;
        item.Archive = null;
    }

    public SessionReport Report() => new(
        Id, State, Terms.Host, [.. _items.Select(item => new ItemReport(item.Module.Name, item.Name, item.LocalName, item.State))], [.. StartedPids]);

    private static string KeyOf(TransferItem item) => $"{item.Module.Name}/{item.Name}";

    private int Launch(string firstAction)
    {
        _run?.ReturnItemsInHand();
        HasMasterLog = true;
        MoveTo(SessionState.Running);
        _run = new SessionRun(this);
        StartedPids.Add(_run.Pid);
        _run.Begin(firstAction);
        return _run.Pid;
    }

    private string? FailQuietly()
    {
        FailSilently();
        return null;
    }

    private void EndAbort()
    {
        MasterLog.Session(_run!.Pid, "aborting");
        MasterLog.Session(_run.Pid, "abort");
        MoveTo(SessionState.Aborted);
    }

    /// <summary>A session that is over keeps no password and no token, and its archives are deleted.</summary>
    private void CleanUp()
    {
        if (Terms is { Source: { } source, TokenOnSource: { } token })
            source.RevokeToken(token);
        Terms = Terms with { AccountPassword = null, TokenOnSource = null };
        foreach (var item in _items)
            ReleaseArchive(item);
        var whenFinal = WhenFinal;
        WhenFinal = null;
        whenFinal?.Invoke();
    }
}
