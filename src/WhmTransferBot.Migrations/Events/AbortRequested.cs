namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM is asked to end the session for good.</summary>
/// <param name="Reason">Why.</param>
/// <param name="SomebodyElse">Whether that was asked for in WHM itself.</param>
public sealed record AbortRequested(string Reason, bool SomebodyElse) : MigrationEvent;
