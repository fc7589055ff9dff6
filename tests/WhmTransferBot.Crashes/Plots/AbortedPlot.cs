using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes.Plots;

/// <summary>One account is taken out when approval is asked for, so that another session is needed; the transfer is aborted in the middle.</summary>
public sealed class AbortedPlot : Plot
{
    /// <inheritdoc />
    public override MigrationState End => MigrationState.Aborted;

    /// <inheritdoc />
    public override int Starts => 1;

    /// <inheritdoc />
    public override TimeSpan? Passes(StoredView now, WhmAtWork work) => work.Session switch
    {
        SessionState.Aborting => Working,
        SessionState.Running when !work.HasItemsInHand => Beginning,
        _ => null,
    };

    /// <inheritdoc />
    protected override Act? Next(MigrationSnapshot migration, StoredView now, WhmAtWork work) => migration.State switch
    {
        MigrationState.AwaitingApproval when !now.Has<Edited>() => By(false, "exclude", migration, ("accounts", "walter")),
        MigrationState.AwaitingApproval => By(true, "approve", migration),
        MigrationState.Running when !now.Has<AbortRequested>() && work.HasItemsInHand => By(false, "abort", migration, ("reason", "wrong-server")),
        _ => null,
    };
}
