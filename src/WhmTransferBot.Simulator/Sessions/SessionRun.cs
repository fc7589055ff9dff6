using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>
/// The life of a session's processes, from a start or a resumption to the pause or the end. The master is here, the workers are its
/// crew.
/// </summary>
internal sealed class SessionRun
{
    private readonly TransferSession _session;
    private readonly Crew _crew;
    private bool _isEnding;

    public SessionRun(TransferSession session)
    {
        _session = session;
        Pid = session.Server.NextPid();
        _crew = new Crew(session, this);
    }

    public int Pid { get; }

    public bool IsAlive { get; private set; } = true;

    private MasterLog Log => _session.Logs.Master;

    public void Begin(string firstAction)
    {
        WriteHeader(firstAction);
        _crew.Hire(Stage.Transfer, _session.Terms.TransferThreads);
        _crew.Hire(Stage.Restore, _session.Terms.RestoreThreads);
        EndWhenAllAreGone();
    }

    /// <summary>Workers without an item leave; the others leave when they are done.</summary>
    public void Pause()
    {
        Log.Session(Pid, "pausing");
        _crew.SendIdleHome();
        EndWhenAllAreGone();
    }

    /// <summary>Transfers stop at once, restores run to their end.</summary>
    public void Abort()
    {
        Log.Session(Pid, "aborting");
        _crew.SendIdleHome();
        _crew.StopTransfers(StageResult.Failed("Aborted."));
        EndWhenAllAreGone();
    }

    /// <summary>A paused session has nobody to wait for.</summary>
    public void AbortPaused()
    {
        Log.Session(Pid, "aborting");
        Log.Session(Pid, "abort");
        _session.MoveTo(SessionState.Aborted);
    }

    /// <summary>All processes are gone from one moment to the next; nobody writes anything.</summary>
    public void Die()
    {
        IsAlive = false;
        _crew.HaltLogs();
    }

    /// <summary>What the dead workers had in hand goes back into the queues.</summary>
    public void ReturnItemsInHand() => _crew.ReturnItemsInHand();

    public void WakeIdleWorkers() => _crew.WakeIdle();

    public void EndWhenAllAreGone()
    {
        if (_isEnding || !_crew.IsGone)
            return;
        _isEnding = true;
        var world = _session.Server.World;
        world.Agenda.After(world.Pace.Of(Crew.MasterLooksEvery), End);
    }

    private void WriteHeader(string firstAction)
    {
        var items = _session.Items.All;
        Log.Session(Pid, firstAction);
        Log.Session(Pid, "initiator", Initiator());
        Log.Session(Pid, "version", Log.VersionNumber);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Log.Queue(Pid, "queue_count", stage, items.Count);
            Log.Queue(Pid, "queue_size", stage, items.Sum(item => item.Size));
        }

        if (_session.Terms.Host is { } host)
            Log.Session(Pid, "remotehost", host);
    }

    private string Initiator() => _session.Terms.Kind switch
    {
        SessionKind.RemoteRoot => "copyacct",
        SessionKind.RemoteUser => "norootcopy",
        _ => "restorepkg",
    };

    private void End()
    {
        if (!IsAlive)
            return;
        IsAlive = false;
        var (action, state) = _session.State switch
        {
            SessionState.Pausing => ("pause", SessionState.Paused),
            SessionState.Aborting => ("abort", SessionState.Aborted),
            _ => ("complete", SessionState.Completed),
        };
        Log.Session(Pid, action);
        _session.MoveTo(state);
    }
}
