namespace WhmTransferBot.Migrations.Events;

/// <summary>Nothing runs any more.</summary>
/// <param name="Done">Items that ended.</param>
/// <param name="Total">Items in all.</param>
/// <param name="SomebodyElse">Whether the pause was asked for in WHM itself.</param>
public sealed record PauseReached(int Done, int Total, bool SomebodyElse) : MigrationEvent;
