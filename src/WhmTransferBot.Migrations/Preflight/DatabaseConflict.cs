using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>A database or a database user whose name belongs to somebody else on the destination; WHM renames it on restore.</summary>
/// <param name="Account">The account on the source that owns it.</param>
/// <param name="IsUser">Whether it is a database user rather than a database.</param>
/// <param name="Engine">The database engine in WHM's words, for example <c>MYSQL</c>.</param>
/// <param name="Name">The database's or the user's name.</param>
/// <param name="DestinationOwner">Who owns the name on the destination.</param>
public sealed record DatabaseConflict(AccountName Account, bool IsUser, string Engine, string Name, string DestinationOwner);
