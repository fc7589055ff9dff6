using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Events;

/// <summary>The session ended; every item has its result.</summary>
/// <param name="Verdict">The final state.</param>
/// <param name="Arrived">Items that arrived.</param>
/// <param name="Failed">Items that failed.</param>
/// <param name="NeverRun">Items that WHM never began.</param>
/// <param name="SessionState">The word of WHM for the session.</param>
public sealed record Ended(MigrationState Verdict, int Arrived, int Failed, int NeverRun, string SessionState) : MigrationEvent;
