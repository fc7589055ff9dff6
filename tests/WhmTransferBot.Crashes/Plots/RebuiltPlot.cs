using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes.Plots;

/// <summary>The approval comes after WHM has dropped the idle session, so that another one is made; then one account fails.</summary>
public sealed class RebuiltPlot : Plot
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(2.1);

    /// <inheritdoc />
    public override MigrationState End => MigrationState.CompletedWithFailures;

    /// <inheritdoc />
    public override int Starts => 1;

    /// <inheritdoc />
    public override void Prepare(SimulatedServer destination) =>
        destination.Faults.Add(new Fault(FaultKind.ItemFails) { Item = "carol", Count = 1, Text = "The disk of the source has a bad sector." });

    /// <inheritdoc />
    public override TimeSpan? Passes(StoredView now, WhmAtWork work) => (work.Session, now.Migration?.State) switch
    {
        (SessionState.Running, _) => Working,
        (null, MigrationState.AwaitingApproval) when !work.HasDroppedASession => TooLong,
        _ => null,
    };

    /// <inheritdoc />
    protected override Act? Next(MigrationSnapshot migration, StoredView now, WhmAtWork work) =>
        migration.State == MigrationState.AwaitingApproval && work.HasDroppedASession ? By(true, "approve", migration) : null;
}
