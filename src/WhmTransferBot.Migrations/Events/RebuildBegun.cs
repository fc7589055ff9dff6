using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Events;

/// <summary>WHM dropped the idle session; it is made anew under the same approval.</summary>
/// <param name="Lost">The session that is gone.</param>
public sealed record RebuildBegun(SessionId Lost) : MigrationEvent;
