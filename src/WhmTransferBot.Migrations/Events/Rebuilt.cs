using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>The new session carries exactly what was approved.</summary>
/// <param name="Session">Its id.</param>
public sealed record Rebuilt(SessionId Session) : MigrationEvent;
