namespace WhmTransferBot.Whm.Analysis;

/// <summary>A database or database user whose name somebody else owns on the destination; a restore renames it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">Database or database user.</param>
/// <param name="Engine">The database engine.</param>
/// <param name="RemoteOwner">Its owner on the source.</param>
/// <param name="LocalOwner">Its owner on the destination.</param>
public sealed record DatabaseConflict(string Name, DatabaseNameKind Kind, DatabaseEngine Engine, string RemoteOwner, string LocalOwner);
