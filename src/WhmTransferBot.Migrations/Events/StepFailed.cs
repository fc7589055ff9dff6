using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Migrations.Events;

/// <summary>A step did not work; the migration stands where it stood before.</summary>
/// <param name="Step">The state that was left, for example Creating.</param>
/// <param name="Reason">What WHM or the network said, as plain text.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Subject">The item that it concerns, if one.</param>
public sealed record StepFailed(MigrationState Step, string Reason, string Remedy, AccountName? Subject = null) : MigrationEvent;
