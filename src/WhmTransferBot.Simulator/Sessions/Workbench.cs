using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>What happens to an item in the hands of a worker: it is begun, it takes its time, and it comes out with a result.</summary>
internal sealed class Workbench(TransferSession session, SessionRun run, Crew crew)
{
    private MasterLog Log => session.Logs.Master;

    private DateTimeOffset Now => session.Server.World.Agenda.Now;

    public void Begin(Worker worker, TransferItem item)
    {
        item.State = worker.Stage == Stage.Transfer ? ItemState.TransferInProgress : ItemState.RestoreInProgress;
        if (!worker.HasStarted)
            Log.Item(worker, "start", worker.Stage, item);
        worker.HasStarted = true;
        Log.Item(worker, "process-item", worker.Stage, item, item.LogName(worker.Stage));
        Log.Item(worker, "start-item", worker.Stage, item, SizeOf(item));
        var stint = StintFor(worker, item);
        worker.Stint = stint;
        session.Logs.Put(item.LogName(worker.Stage), stint.Log);
        ScheduleEnd(stint);
    }

    public void Conclude(Stint stint, StageResult result)
    {
        Settle(stint, result);
        crew.GoOn(stint.Worker);
    }

    private Stint StintFor(Worker worker, TransferItem item)
    {
        var context = new ItemContext(session, item);
        var plan = worker.Stage == Stage.Transfer ? item.Module.Work.PlanTransfer(context) : item.Module.Work.PlanRestore(context);
        var duration = session.Server.World.Pace.Of(plan.Work * (0.95 + 0.1 * session.Random.NextDouble()));
        var renamed = item.LocalName == item.Name ? "" : $" → “{item.LocalName}”";
        var title = $"{worker.Stage.OnTheWire()}: {item.Module.ItemKind} “{item.Name}”{renamed}";
        var head = new ItemLogHead(worker.Pid, title, session.Random.Next());
        return new Stint(worker, item, plan, new ItemLog(plan, head, Now, duration, session.Logs.Format), duration);
    }

    private void ScheduleEnd(Stint stint)
    {
        var half = stint.Duration / 2;
        switch (session.Server.Faults.TakeFor(stint.Item, stint.Worker.Stage))
        {
            case { Kind: FaultKind.ItemFails } fault:
                After(half, stint, () => Conclude(stint, StageResult.Failed(fault.Text ?? "The operation failed for an unknown reason.")));
                break;
            case { Kind: FaultKind.WorkerDies }:
                After(half, stint, () => LoseWorker(stint));
                break;
            case { Kind: FaultKind.ItemStalls } fault:
                After(half, stint, () => Stall(stint, fault));
                break;
            default:
                After(stint.Duration, stint, () => Conclude(stint, stint.Plan.Conclude()));
                break;
        }
    }

    /// <summary>Happens unless the process is dead or the item was taken out of the worker's hands meanwhile.</summary>
    private void After(TimeSpan delay, Stint stint, Action happening) => session.Server.World.Agenda.After(delay, () =>
    {
        if (run.IsAlive && stint.Worker.Stint == stint)
            happening();
    });

    private void Stall(Stint stint, Fault fault)
    {
        stint.Log.Halt(Now);
        session.Server.Faults.WhenLifted(fault, () =>
        {
            if (!run.IsAlive || stint.Worker.Stint != stint)
                return;
            stint.Log.GoOn(Now);
            After(stint.Duration / 2, stint, () => Conclude(stint, stint.Plan.Conclude()));
        });
    }

    private void LoseWorker(Stint stint)
    {
        var (worker, stage) = (stint.Worker, stint.Worker.Stage);
        Log.Child(run.Pid, "child-failed", stage, worker.Number, crew.NoteLost(stage));
        session.Logs.Errors.Append($"Worker {worker.Number} of the {stage.OnTheWire()} queue (process {worker.Pid}) ended unexpectedly.");
        Settle(stint, StageResult.Failed("The worker process ended unexpectedly."));
        crew.Replace(worker);
    }

    private void Settle(Stint stint, StageResult result)
    {
        var (worker, item) = (stint.Worker, stint.Item);
        worker.Stint = null;
        stint.Log.Close(Now, result);
        Log.Item(worker, result.ActionWord(session.Logs.Format), worker.Stage, item, result.Describe(item, worker.Stage, Log.Lines));
        session.Items.Queue(worker.Stage).Settle(item, wasInHand: true);
        if (result.Failure is { } failure)
            SettleFailure(worker, item, failure);
        else
            SettleSuccess(worker, item);
        if (item.IsPast(Stage.Restore))
            session.ReleaseArchive(item);
    }

    private void SettleSuccess(Worker worker, TransferItem item)
    {
        item.State = worker.Stage == Stage.Transfer ? ItemState.RestorePending : ItemState.Completed;
        if (worker.Stage == Stage.Transfer)
            session.Items.Queue(Stage.Restore).Offer(item);
    }

    /// <summary>An item that failed in its transfer gets its outcome in the second queue too, from the same process.</summary>
    private void SettleFailure(Worker worker, TransferItem item, string failure)
    {
        item.State = ItemState.Failed;
        if (worker.Stage == Stage.Restore)
            return;
        var result = new JsonObject { ["size"] = Log.Lines.Number(item.Size), ["failure"] = failure };
        Log.Item(worker, "start-item", Stage.Restore, item, SizeOf(item));
        Log.Item(worker, "failed-item", Stage.Restore, item, result);
        session.Items.Queue(Stage.Restore).Settle(item, wasInHand: false);
    }

    private JsonObject SizeOf(TransferItem item) => new() { ["size"] = Log.Lines.Number(item.Size) };
}
