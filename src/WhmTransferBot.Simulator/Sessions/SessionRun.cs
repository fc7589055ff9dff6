using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Time;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>The processes of a running session: a master and the workers of both queues. A resumed session gets a new run.</summary>
internal sealed class SessionRun
{
    private static readonly TimeSpan MasterLooksEvery = TimeSpan.FromSeconds(0.25);

    private readonly TransferSession _session;
    private readonly Agenda _agenda;
    private readonly Pace _pace;
    private readonly List<Worker> _workers = [];
    private readonly int[] _lastNumber = new int[2];
    private readonly int[] _diedWorkers = new int[2];
    private bool _ending;

    public SessionRun(TransferSession session)
    {
        _session = session;
        _agenda = session.Server.World.Agenda;
        _pace = session.Server.World.Pace;
        Pid = session.Server.NextPid();
    }

    public int Pid { get; }

    public bool IsAlive { get; private set; } = true;

    private MasterLog Log => _session.MasterLog;

    public void Begin(string firstAction)
    {
        WriteHeader(firstAction);
        Hire(Stage.Transfer, _session.Terms.TransferThreads);
        Hire(Stage.Restore, _session.Terms.RestoreThreads);
        EndWhenAllAreGone();
    }

    /// <summary>Workers without an item leave; the others leave when they are done.</summary>
    public void Pause()
    {
        Log.Session(Pid, "pausing");
        SendIdleWorkersHome();
        EndWhenAllAreGone();
    }

    /// <summary>Transfers stop at once, restores run to their end.</summary>
    public void Abort()
    {
        Log.Session(Pid, "aborting");
        SendIdleWorkersHome();
        foreach (var stint in Stints().Where(stint => stint.Worker.Stage == Stage.Transfer))
            Conclude(stint, StageResult.Failed("Aborted."));
        EndWhenAllAreGone();
    }

    /// <summary>All processes are gone from one moment to the next; nobody writes anything.</summary>
    public void Die()
    {
        IsAlive = false;
        foreach (var stint in Stints())
            stint.Log.Halt(_agenda.Now);
    }

    /// <summary>What the dead workers had in hand goes back into the queues.</summary>
    public void ReturnItemsInHand()
    {
        foreach (var stint in Stints())
        {
            stint.Item.State = stint.Worker.Stage == Stage.Transfer ? ItemState.TransferPending : ItemState.RestorePending;
            _session.Queue(stint.Worker.Stage).Return(stint.Item);
            stint.Worker.Stint = null;
        }
    }

    /// <summary>Lets a worker look for work it could not take before, for example after an item was added.</summary>
    public void WakeIdleWorkers()
    {
        foreach (var worker in _workers.Where(worker => worker is { Gone: false, Stint: null }))
            LookAfter(worker, TimeSpan.FromSeconds(1 + 4 * _session.Random.NextDouble()));
    }

    private void WriteHeader(string firstAction)
    {
        Log.Session(Pid, firstAction);
        Log.Session(Pid, "initiator", _session.Initiator);
        Log.Session(Pid, "version", Log.VersionNumber);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Log.Queue(Pid, "queue_count", stage, _session.Items.Count);
            Log.Queue(Pid, "queue_size", stage, _session.Items.Sum(item => item.Size));
        }

        if (_session.Terms.Host is { } host)
            Log.Session(Pid, "remotehost", host);
    }

    private void Hire(Stage stage, int asked)
    {
        var count = WorkerLimit.For(_session.Server, asked, _session.Queue(stage).OpenCount);
        for (var hired = 0; hired < count; hired++)
            HireOne(stage);
    }

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
        _agenda.After(_pace.Of(work), () =>
        {
            worker.WillLook = false;
            if (IsAlive && worker is { Gone: false, Stint: null })
                Look(worker);
        });
    }

    private void Look(Worker worker)
    {
        var queue = _session.Queue(worker.Stage);
        if (_session.State != SessionState.Running)
            Leave(worker);
        else if ((queue.Take(ignorePrerequisites: false) ?? queue.Take(ignorePrerequisites: NobodyWorks())) is { } item)
            Assign(worker, item);
        else if (queue.HasNothingToCome)
            LeaveFinished(worker);
    }

    private bool NobodyWorks() => _workers.TrueForAll(worker => worker.Stint is null);

    private void Assign(Worker worker, TransferItem item)
    {
        item.State = worker.Stage == Stage.Transfer ? ItemState.TransferInProgress : ItemState.RestoreInProgress;
        if (!worker.HasStarted)
            Log.Item(worker, "start", worker.Stage, item);
        worker.HasStarted = true;
        Log.Item(worker, "process-item", worker.Stage, item, item.LogName(worker.Stage));
        Log.Item(worker, "start-item", worker.Stage, item, SizeOf(item));
        var stint = StintFor(worker, item);
        worker.Stint = stint;
        _session.ItemLogs[item.LogName(worker.Stage)] = stint.Log;
        ScheduleEnd(stint);
    }

    private Stint StintFor(Worker worker, TransferItem item)
    {
        var context = new ItemContext(_session, item);
        var plan = worker.Stage == Stage.Transfer ? item.Module.Work.PlanTransfer(context) : item.Module.Work.PlanRestore(context);
        var duration = _pace.Of(plan.Work * (0.95 + 0.1 * _session.Random.NextDouble()));
        var head = new ItemLogHead(worker.Pid, TitleOf(worker.Stage, item), _session.Random.Next());
        return new Stint(worker, item, plan, new ItemLog(plan, head, _agenda.Now, duration, _session.Format), duration);
    }

    private static string TitleOf(Stage stage, TransferItem item) =>
        $"{stage.OnTheWire()}: {item.Module.ItemKind} “{item.Name}”" + (item.LocalName == item.Name ? "" : $" → “{item.LocalName}”");

    private void ScheduleEnd(Stint stint)
    {
        var half = stint.Duration / 2;
        switch (_session.Server.Faults.TakeFor(stint.Item, stint.Worker.Stage))
        {
            case { Kind: FaultKind.ItemFails } fault:
                When(stint, half, () => Conclude(stint, StageResult.Failed(fault.Text ?? "The operation failed for an unknown reason.")));
                break;
            case { Kind: FaultKind.WorkerDies }:
                When(stint, half, () => LoseWorker(stint));
                break;
            case { Kind: FaultKind.ItemStalls } fault:
                When(stint, half, () => Stall(stint, fault));
                break;
            default:
                When(stint, stint.Duration, () => Conclude(stint, stint.Plan.Conclude()));
                break;
        }
    }

    private void When(Stint stint, TimeSpan delay, Action happening) => _agenda.After(delay, () =>
    {
        if (IsAlive && stint.Worker.Stint == stint)
            happening();
    });

    private void Stall(Stint stint, Fault fault)
    {
        stint.Log.Halt(_agenda.Now);
        _session.Server.Faults.WhenLifted(fault, () =>
        {
            if (!IsAlive || stint.Worker.Stint != stint)
                return;
            stint.Log.GoOn(_agenda.Now);
            When(stint, stint.Duration / 2, () => Conclude(stint, stint.Plan.Conclude()));
        });
    }

    private void Conclude(Stint stint, StageResult result)
    {
        Settle(stint, result);
        if (_session.State == SessionState.Running)
            Look(stint.Worker);
        else
            Leave(stint.Worker);
        EndWhenAllAreGone();
    }

    private void Settle(Stint stint, StageResult result)
    {
        var (worker, item) = (stint.Worker, stint.Item);
        worker.Stint = null;
        stint.Log.Close(_agenda.Now, result);
        Log.Item(worker, result.ActionWord(_session.Format), worker.Stage, item, result.Describe(item, worker.Stage, Log.Lines));
        _session.Queue(worker.Stage).Settle(item, wasInHand: true);
        if (result.Failure is { } failure)
            SettleFailure(worker, item, failure);
        else if (worker.Stage == Stage.Transfer)
            HandOver(item);
        else
            item.State = ItemState.Completed;
        if (item.IsPast(Stage.Restore))
            _session.ReleaseArchive(item);
        WakeIdleWorkers();
    }

    private void HandOver(TransferItem item)
    {
        item.State = ItemState.RestorePending;
        _session.Queue(Stage.Restore).Offer(item);
    }

    /// <summary>An item that failed in its transfer gets its outcome in the second queue too, from the same process.</summary>
    private void SettleFailure(Worker worker, TransferItem item, string failure)
    {
        item.State = ItemState.Failed;
        if (worker.Stage == Stage.Restore)
            return;
        Log.Item(worker, "start-item", Stage.Restore, item, SizeOf(item));
        Log.Item(worker, "failed-item", Stage.Restore, item, new JsonObject { ["size"] = Log.Lines.Number(item.Size), ["failure"] = failure });
        _session.Queue(Stage.Restore).Settle(item, wasInHand: false);
    }

    private JsonObject SizeOf(TransferItem item) => new() { ["size"] = Log.Lines.Number(item.Size) };

    private void LoseWorker(Stint stint)
    {
        var stage = stint.Worker.Stage;
        var most = _session.Items.Count + 1;
        var died = ++_diedWorkers[(int)stage];
        Log.Child(Pid, "child-failed", stage, stint.Worker.Number, $"{died}/{most}");
        _session.ErrorLog.Append($"Worker {stint.Worker.Number} of the {stage.OnTheWire()} queue (process {stint.Worker.Pid}) ended unexpectedly.");
        stint.Worker.Gone = true;
        Settle(stint, StageResult.Failed("The worker process ended unexpectedly."));
        if (died >= most)
            _session.Fail("Too many worker processes ended unexpectedly.");
        else if (_session.State == SessionState.Running)
            HireOne(stage);
        EndWhenAllAreGone();
    }

    private void LeaveFinished(Worker worker)
    {
        Log.Child(worker.Pid, "complete", worker.Stage, worker.Number);
        Leave(worker);
    }

    private void Leave(Worker worker)
    {
        worker.Gone = true;
        EndWhenAllAreGone();
    }

    private void SendIdleWorkersHome()
    {
        foreach (var worker in _workers.Where(worker => worker.Stint is null))
            worker.Gone = true;
    }

    private void EndWhenAllAreGone()
    {
        if (_ending || !_workers.TrueForAll(worker => worker.Gone))
            return;
        _ending = true;
        _agenda.After(_pace.Of(MasterLooksEvery), End);
    }

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

    private List<Stint> Stints() => [.. _workers.Select(worker => worker.Stint).OfType<Stint>()];
}
