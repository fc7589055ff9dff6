using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>
/// A transfer session on its destination. What a call does in which state is decided here; who works is decided by its run.
/// </summary>
internal sealed class TransferSession
{
    private DateTimeOffset _touched;
    private SessionRun? _run;

    public TransferSession(SimulatedServer server, string id, SessionTerms terms)
    {
        Server = server;
        Id = id;
        Terms = terms;
        Random = new Random(server.Random.Next());
        Logs = new LogFolder(server.Description.Wire.Log, server.World.Agenda, new Random(server.Random.Next()));
        Created = server.World.Agenda.Now;
        Touch();
    }

    public SimulatedServer Server { get; }

    public string Id { get; }

    public SessionTerms Terms { get; private set; }

    public DateTimeOffset Created { get; }

    /// <summary>Chance of this session alone, so that polls of others change nothing here.</summary>
    public Random Random { get; }

    public SessionState State { get; private set; } = SessionState.Pending;

    public SessionItems Items { get; } = new();

    public LogFolder Logs { get; }

    /// <summary>What the last analysis of the source found; root sessions only.</summary>
    public JsonObject? Analysis { get; set; }

    /// <summary>Called once, when the session has reached a final state.</summary>
    public Action? WhenFinal { get; set; }

    /// <summary>Processes that start calls have really begun.</summary>
    public List<int> StartedPids { get; } = [];

    /// <summary>Whether the recorded state says that a process works on the session.</summary>
    public bool IsActive => State is SessionState.Running or SessionState.Pausing or SessionState.Aborting;

    private bool HasDeadProcess => IsActive && _run is not { IsAlive: true };

    public void Add(TransferItem item)
    {
        Items.Add(item);
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
            return (0, Refusal("start"));
        return (Launch(State == SessionState.Pending ? "start" : "resume"), null);
    }

    /// <summary>Asks the workers to stop after what they have in hand. The refusal is null when that worked or was already so.</summary>
    public string? Pause()
    {
        if (State == SessionState.Pausing)
            return null;
        if (State != SessionState.Running)
            return Refusal("pause");
        if (HasDeadProcess)
            return FailSilently();
        MoveTo(SessionState.Pausing);
        _run!.Pause();
        return null;
    }

    /// <summary>Ends the session for good. The refusal is null when that worked or was already so.</summary>
    public string? Abort()
    {
        if (State == SessionState.Aborting && !HasDeadProcess)
            return null;
        if (SessionTransitions.IsFinal(State))
            return Refusal("abort");
        if (State == SessionState.Pending || HasDeadProcess)
            return FailSilently();
        var wasPaused = State == SessionState.Paused;
        MoveTo(SessionState.Aborting);
        if (wasPaused)
            _run!.AbortPaused();
        else
            _run!.Abort();
        return null;
    }

    /// <summary>The processes vanish; the recorded state stays what it was until somebody finds out.</summary>
    public void KillProcess() => _run?.Die();

    /// <summary>The session ends as FAILED and says so in its logs.</summary>
    public void Fail(string text)
    {
        _run?.Die();
        Logs.Exists = true;
        Logs.Master.Session(_run?.Pid ?? Server.NextPid(), "fail", text);
        Logs.Errors.Append(text);
        MoveTo(SessionState.Failed);
    }

    /// <summary>The session becomes FAILED, and nobody is left to write it down.</summary>
    public string? FailSilently()
    {
        _run?.Die();
        MoveTo(SessionState.Failed);
        return null;
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

    public SessionReport Report()
    {
        var items = Items.All.Select(item => new ItemReport(item.Module.Name, item.Name, item.LocalName, item.State));
        return new SessionReport(Id, State, Terms.Host, [.. items], [.. StartedPids]);
    }

    private int Launch(string firstAction)
    {
        _run?.ReturnItemsInHand();
        MoveTo(SessionState.Running);
        Logs.Exists = true;
        _run = new SessionRun(this);
        StartedPids.Add(_run.Pid);
        _run.Begin(firstAction);
        return _run.Pid;
    }

    private string Refusal(string verb) =>
        $"The system failed to {verb} the transfer session “{Id}” because its state is {State.OnTheWire()}.";

    /// <summary>A session that is over keeps no password and no token, and its archives are deleted.</summary>
    private void CleanUp()
    {
        if (Terms is { Source: { } source, TokenOnSource: { } token })
            source.RevokeToken(token);
        Terms = Terms with { AccountPassword = null, TokenOnSource = null };
        foreach (var item in Items.All)
            ReleaseArchive(item);
        var whenFinal = WhenFinal;
        WhenFinal = null;
        whenFinal?.Invoke();
    }
}
