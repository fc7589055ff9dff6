namespace WhmTransferBot.Whm.Analysis;

/// <summary>Facts about the source (<c>data.remote</c>).</summary>
/// <param name="Host">The host as it was given to the session.</param>
/// <param name="Hostname">Its own name, if told.</param>
/// <param name="ServerType">A <c>WHM&lt;number&gt;</c> id, or the name of a foreign panel.</param>
/// <param name="Version">cPanel version; null when not told.</param>
/// <param name="MajorVersion">For example <c>11.90</c>; null when not told.</param>
/// <param name="CpVersion">The version the analysis was made with, if told.</param>
/// <param name="Resellers">Resellers; empty when root owns everything.</param>
/// <param name="Databases">Who owns which database and database user.</param>
/// <param name="Conflicts">Database names that somebody else owns on the destination.</param>
/// <param name="ConflictText">What the conflicts field said when it is not a map: usually an error text. Null otherwise.</param>
/// <param name="SupportsLiveTransfers">Live Transfer is possible from this source.</param>
/// <param name="HasOwners">False when every account is assumed to belong to root.</param>
/// <param name="HasDiskUsed">Accounts come with bytes used.</param>
/// <param name="HasFilesUsed">Accounts come with files used.</param>
/// <param name="HasPackageExtensions">Packages come with extensions.</param>
/// <param name="HasTransferTool">The source has the transfer tool.</param>
/// <param name="LinkedNodes">Linked nodes of the source.</param>
/// <param name="RoundcubeDatabase"><c>sqlite</c> or <c>mysql</c>, if told.</param>
public sealed record SourceFacts(
    string Host,
    string? Hostname,
    string? ServerType,
    string? Version,
    string? MajorVersion,
    string? CpVersion,
    IReadOnlySet<string> Resellers,
    DatabaseOwners Databases,
    IReadOnlyList<DatabaseConflict> Conflicts,
    string? ConflictText,
    bool SupportsLiveTransfers,
    bool HasOwners,
    bool HasDiskUsed,
    bool HasFilesUsed,
    bool HasPackageExtensions,
    bool HasTransferTool,
    IReadOnlyList<LinkedNode> LinkedNodes,
    string? RoundcubeDatabase);
