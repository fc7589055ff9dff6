using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>What is known of the source, from WHM's analysis or from the source's own API.</summary>
public sealed record SourceFacts
{
    /// <summary>Every account on the source, by name.</summary>
    public required IReadOnlyDictionary<AccountName, SourceAccount> Accounts { get; init; }

    /// <summary>Names of the packages on the source.</summary>
    public IReadOnlySet<AccountName> Packages { get; init; } = new HashSet<AccountName>();

    /// <summary>The feature list of each package, where the source names one (WHM: <c>items.packages[].featurelist</c>).</summary>
    public IReadOnlyDictionary<AccountName, AccountName> PackageFeatureLists { get; init; } = new Dictionary<AccountName, AccountName>();

    /// <summary>Accounts that are resellers on the source.</summary>
    public IReadOnlySet<AccountName> Resellers { get; init; } = new HashSet<AccountName>();

    /// <summary>cPanel's version, for example <c>11.126.0.5</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The database server; nothing when only WHM's analysis speaks of it (WHM: <c>current_mysql_version</c> on the source).</summary>
    public DatabaseServer? DatabaseServer { get; init; }

    /// <summary>Whether Live Transfer is possible from here; nothing when unknown.</summary>
    public bool? SupportsLiveTransfer { get; init; }

    /// <summary>Whether data can be streamed; nothing when unknown. Without it WHM copies over SSH, which is slower.</summary>
    public bool? SupportsStreaming { get; init; }

    /// <summary>Databases and database users that clash with others on the destination.</summary>
    public IReadOnlyList<DatabaseConflict> DatabaseConflicts { get; init; } = [];

    /// <summary>When the source was analysed.</summary>
    public required DateTimeOffset ReadAt { get; init; }
}
