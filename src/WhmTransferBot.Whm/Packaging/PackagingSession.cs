namespace WhmTransferBot.Whm.Packaging;

/// <summary>Answer of <c>start_background_pkgacct</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MasterLog">Name of its log.</param>
/// <param name="ErrorLog">Name of its error log.</param>
public sealed record PackagingSession(PackagingSessionId Id, string? MasterLog, string? ErrorLog);
