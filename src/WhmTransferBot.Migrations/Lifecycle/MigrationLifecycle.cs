using Stateless;
using Stateless.Graph;
using static WhmTransferBot.Migrations.Lifecycle.MigrationState;
using static WhmTransferBot.Migrations.Lifecycle.MigrationTrigger;

namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>
/// The one table that says what may happen when. It is built anew from the stored state for every use, fires
/// asynchronously, and holds no state of its own beyond the current one.
/// </summary>
public sealed class MigrationLifecycle
{
    private readonly StateMachine<MigrationState, MigrationTrigger> _machine;
    private readonly ILifecycleGuards _guards;

    /// <summary>Builds the machine at a stored state.</summary>
    /// <param name="state">The state to go on from.</param>
    /// <param name="guards">What the conditions of the table ask.</param>
    public MigrationLifecycle(MigrationState state, ILifecycleGuards guards)
    {
        _guards = guards;
        _machine = new StateMachine<MigrationState, MigrationTrigger>(state);
        ConfigurePreparation();
        ConfigureApproval();
        ConfigureTransfer();
        ConfigureEnd();
    }

    /// <summary>The state now.</summary>
    public MigrationState State => _machine.State;

    /// <summary>The machine as a Mermaid state diagram; the README shows the same text.</summary>
    public static string Diagram() =>
        MermaidGraph.Format(new MigrationLifecycle(Planned, OpenGuards.Instance)._machine.GetInfo(), MermaidGraphDirection.TopToBottom);

    /// <summary>What may happen now; buttons are made from this.</summary>
    public async Task<IReadOnlyList<MigrationTrigger>> PermittedAsync() =>
        [.. (await _machine.GetPermittedTriggersAsync()).Order()];

    /// <summary>Moves on, or says by which rule it cannot.</summary>
    /// <param name="trigger">What happens.</param>
    /// <returns>Nothing when the machine moved; otherwise the names of the conditions that were not met, which are
    /// none when the state does not know the trigger at all.</returns>
    public async Task<IReadOnlyList<string>?> FireAsync(MigrationTrigger trigger)
    {
        // Stateless 5.20 loses the names of unmet conditions on its asynchronous way, so they are asked for beforehand.
        if (!_machine.CanFire(trigger, out var unmet)) return [.. unmet ?? []];
        await _machine.FireAsync(trigger);
        return null;
    }

    private void ConfigurePreparation()
    {
        _machine.Configure(Planned)
            .Permit(Create, Creating)
            .PermitReentry(Edit)
            .PermitReentry(EditSession)
            .Permit(Cancel, Cancelled);

        _machine.Configure(Creating)
            .Permit(SessionOpened, Created)
            .Permit(CreateFailed, Planned);

        _machine.Configure(Created)
            .Permit(Check, Checking)
            .Permit(SessionLost, Planned)
            .Permit(Cancel, Cancelled);

        _machine.Configure(Checking)
            .Permit(FindingsKnown, Checked)
            .Permit(CheckFailed, Created)
            .Permit(SessionLost, Planned);

        _machine.Configure(Checked)
            .PermitIf(Queue, Queueing, _guards.HasNoBlockers, nameof(_guards.HasNoBlockers))
            .Permit(Check, Checking)
            .PermitIf(Edit, Checking, _guards.QueueIsEmpty, nameof(_guards.QueueIsEmpty))
            .Permit(EditSession, Planned)
            .Permit(SessionLost, Planned)
            .Permit(Cancel, Cancelled);

        _machine.Configure(Queueing)
            .Permit(AllQueued, Queued)
            .Permit(QueueFailed, Checked)
            .Permit(SessionLost, Planned);
    }

    private void ConfigureApproval()
    {
        _machine.Configure(Queued)
            .Permit(Start, AwaitingApproval)
            .Permit(EditSession, Planned)
            .Permit(Cancel, Cancelled);

        _machine.Configure(AwaitingApproval)
            .PermitReentryIf(Approve, _guards.QuorumIsMissing, nameof(_guards.QuorumIsMissing))
            .PermitIf(Approve, Approved, _guards.QuorumHolds, nameof(_guards.QuorumHolds))
            .Permit(Reject, Queued)
            .Permit(Expire, Queued)
            .Permit(EditSession, Planned)
            .Permit(Cancel, Cancelled);

        _machine.Configure(Approved)
            .PermitIf(Begin, Starting, _guards.QuorumHolds, nameof(_guards.QuorumHolds))
            .PermitIf(Rebuild, Rebuilding, _guards.QuorumHolds, nameof(_guards.QuorumHolds))
            .Permit(Expire, Queued)
            .Permit(EditSession, Planned)
            .Permit(Cancel, Cancelled);

        _machine.Configure(Rebuilding)
            .PermitIf(Rebuilt, Approved, _guards.QuorumHolds, nameof(_guards.QuorumHolds))
            .Permit(RebuiltDifferently, Checked)
            .Permit(RebuildFailed, Planned);
    }

    private void ConfigureTransfer()
    {
        _machine.Configure(Starting)
            .Permit(TransferRunning, Running)
            .Permit(StartFailed, Queued)
            .Permit(ResumeFailed, Paused);

        _machine.Configure(Running)
            .Permit(Pause, Pausing)
            .Permit(Abort, Aborting)
            .Permit(PauseReached, Paused)
            .Permit(AbortSeen, Aborting);

        _machine.Configure(Pausing)
            .Permit(Abort, Aborting)
            .Permit(PauseReached, Paused)
            .Permit(PauseFailed, Running)
            .Permit(AbortSeen, Aborting);

        _machine.Configure(Paused)
            .PermitIf(Resume, Starting, _guards.QuorumHolds, nameof(_guards.QuorumHolds))
            .Permit(Abort, Aborting)
            .Permit(TransferRunning, Running)
            .Permit(AbortSeen, Aborting);

        _machine.Configure(Aborting)
            .Permit(AbortFailed, Running);

        foreach (var working in (MigrationState[])[Running, Pausing, Paused, Aborting])
        {
            _machine.Configure(working)
                .Permit(AllSucceeded, Completed)
                .Permit(SomeFailed, CompletedWithFailures)
                .Permit(NoneSucceeded, Failed)
                .Permit(AbortReached, Aborted);
        }
    }

    private void ConfigureEnd()
    {
        foreach (var final in MigrationStates.Final)
        {
            _machine.Configure(final)
                .PermitReentryIf(Retry, _guards.SomethingIsLeft, nameof(_guards.SomethingIsLeft))
                .PermitReentry(Report);
        }
    }
}
