using WhmTransferBot.Simulator.Items;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>The workers of both queues: who is hired, who looks for work when, who has left.</summary>
/// <remarks>
/// A worker that finishes an item looks for the next at once. One that finds nothing is woken when something has changed, a few
/// seconds later, as if it had been asleep between two looks; so nothing has to be scheduled while nothing changes.
/// </remarks>
internal sealed class Crew
{
    private const double ShortestSleepSeconds = 1;
    private const double LongestSleepSeconds = 5;

    private readonly TransferSession _session;
    private readonly SessionRun _run;
    private readonly Workbench _bench;
    private readonly List<Worker> _workers = [];
    private readonly int[] _lastNumber = new int[2];
    private readonly int[] _lost = new int[2];

    public Crew(TransferSession session, SessionRun run)
    {
        _session = session;
        _run = run;
        _bench = new Workbench(session, run, this);
    }

    public static TimeSpan MasterLooksEvery { get; } = TimeSpan.FromSeconds(0.25);

    public bool IsGone => _workers.TrueForAll(worker => worker.Gone);

    private IEnumerable<Worker> Idle => _workers.Where(worker => worker is { Gone: false, Stint: null });

    private List<Stint> Stints => [.. _workers.Select(worker => worker.Stint).OfType<Stint>()];

    public void Hire(Stage stage, int asked)
    {
        var count = WorkerLimit.For(_session.Server, asked, _session.Items.Queue(stage).OpenCount);
        for (var hired = 0; hired < count; hired++)
            HireOne(stage);
    }

    public void WakeIdle()
    {
        foreach (var worker in Idle)
        {
            var sleep = ShortestSleepSeconds + (LongestSleepSeconds - ShortestSleepSeconds) * _session.Random.NextDouble();
            LookAfter(worker, TimeSpan.FromSeconds(sleep));
        }
    }

    public void SendIdleHome()
    {
        foreach (var worker in Idle)
            worker.Gone = true;
    }

    public void StopTransfers(StageResult result)
    {
        foreach (var stint in Stints.Where(stint => stint.Worker.Stage == Stage.Transfer))
            _bench.Conclude(stint, result);
    }

    public void HaltLogs()
    {
        foreach (var stint in Stints)
            stint.Log.Halt(_session.Server.World.Agenda.Now);
    }

    public void ReturnItemsInHand()
    {
        foreach (var stint in Stints)
        {
            stint.Item.State = stint.Worker.Stage == Stage.Transfer ? ItemState.TransferPending : ItemState.RestorePending;
            _session.Items.Queue(stint.Worker.Stage).Return(stint.Item);
            stint.Worker.Stint = null;
        }
    }

    /// <summary>A worker has put its item down: it goes on, or leaves when nothing more is to be begun.</summary>
    public void GoOn(Worker worker)
    {
        WakeIdle();
        if (_session.State == SessionState.Running)
            Look(worker);
        else
            worker.Gone = true;
        _run.EndWhenAllAreGone();
    }

    /// <summary>A worker has died; another takes its place. The limit cannot be reached, because each death takes an item along.</summary>
    public void Replace(Worker worker)
    {
        worker.Gone = true;
        if (_session.State == SessionState.Running)
            HireOne(worker.Stage);
        WakeIdle();
        _run.EndWhenAllAreGone();
    }

    /// <summary>
    /// Counts a lost worker; the text is the <c>msg</c> of <c>child-failed</c>: how many, and the limit, one more than items.
    /// </summary>
    public string NoteLost(Stage stage) => $"{++_lost[(int)stage]}/{_session.Items.All.Count + 1}";

    private void HireOne(Stage stage)
    {
        var worker = new Worker(stage, ++_lastNumber[(int)stage], _session.Server.NextPid());
        _workers.Add(worker);
        LookAfter(worker, MasterLooksEvery);
    }

    private void LookAfter(Worker worker, TimeSpan work)
    {
        if (worker.WillLook)
            return;
        worker.WillLook = true;
        var world = _session.Server.World;
        world.Agenda.After(world.Pace.Of(work), () =>
        {
            worker.WillLook = false;
            if (_run.IsAlive && worker is { Gone: false, Stint: null })
                Look(worker);
        });
    }

    private void Look(Worker worker)
    {
        var queue = _session.Items.Queue(worker.Stage);
        var item = queue.Take(ignorePrerequisites: false);
        if (item is null && Stints.Count == 0)
            item = queue.Take(ignorePrerequisites: true);
        if (item is not null)
            _bench.Begin(worker, item);
        else if (queue.HasNothingToCome)
            LeaveFinished(worker);
    }

    private void LeaveFinished(Worker worker)
    {
        _session.Logs.Master.Child(worker.Pid, "complete", worker.Stage, worker.Number);
        worker.Gone = true;
        _run.EndWhenAllAreGone();
    }
}
