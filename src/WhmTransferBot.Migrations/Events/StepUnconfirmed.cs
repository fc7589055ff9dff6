using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Events;

/// <summary>A call to WHM may have taken effect; the bot finds out before it does anything else.</summary>
/// <param name="Step">The state in which the call was made.</param>
/// <param name="Reason">Why it is not known.</param>
public sealed record StepUnconfirmed(MigrationState Step, string Reason) : MigrationEvent;
