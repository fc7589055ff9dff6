using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM no longer has the session, or ended it unused; nothing was moved.</summary>
/// <param name="Session">The session.</param>
/// <param name="Reason">What WHM says.</param>
public sealed record SessionLost(SessionId Session, string Reason) : MigrationEvent;
