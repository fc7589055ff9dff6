using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes.Plots;

/// <summary>Plan, run, approve, pause, resume; everything arrives.</summary>
public sealed class PausedPlot : Plot
{
    /// <inheritdoc />
    public override MigrationState End => MigrationState.Completed;

    /// <inheritdoc />
    public override int Starts => 2;

    /// <inheritdoc />
    public override TimeSpan? Passes(StoredView now, WhmAtWork work) => work.Session switch
    {
        SessionState.Pausing => Working,
        SessionState.Running when !work.HasItemsInHand => Beginning,
        SessionState.Running when now.Has<ResumeRequested>() => Working,
        _ => null,
    };

    /// <inheritdoc />
    protected override Act? Next(MigrationSnapshot migration, StoredView now, WhmAtWork work) => migration.State switch
    {
        MigrationState.AwaitingApproval => By(true, "approve", migration),
        MigrationState.Running when !now.Has<PauseRequested>() && work.HasItemsInHand => By(false, "pause", migration),
        MigrationState.Paused when !now.Has<ResumeRequested>() => By(false, "resume", migration),
        _ => null,
    };
}
