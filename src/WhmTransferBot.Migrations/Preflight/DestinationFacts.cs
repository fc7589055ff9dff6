using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>What is known of the destination.</summary>
public sealed record DestinationFacts
{
    /// <summary>System and account names in use.</summary>
    public IReadOnlySet<AccountName> Users { get; init; } = new HashSet<AccountName>();

    /// <summary>Domains with their owners; without the <c>*</c> entry of WHM.</summary>
    public IReadOnlyDictionary<string, string> Domains { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Free addresses; nothing when unknown.</summary>
    public IReadOnlyList<string>? FreeAddresses { get; init; }

    /// <summary>Partitions with their room; empty when unknown.</summary>
    public IReadOnlyList<Partition> Partitions { get; init; } = [];

    /// <summary>The most accounts that the licence allows; nothing when unlimited or unknown.</summary>
    public int? AccountLimit { get; init; }

    /// <summary>Accounts that exist now; nothing when unknown.</summary>
    public int? AccountCount { get; init; }

    /// <summary>Packages; nothing when unknown.</summary>
    public IReadOnlySet<AccountName>? Packages { get; init; }

    /// <summary>Every feature list; nothing when unknown (WHM: <c>get_featurelists</c>, complete for root only).</summary>
    public IReadOnlySet<AccountName>? FeatureLists { get; init; }

    /// <summary>The database server; nothing when only WHM's analysis speaks of it (WHM: <c>current_mysql_version</c>).</summary>
    public DatabaseServer? DatabaseServer { get; init; }

    /// <summary>cPanel's version, for example <c>11.126.0.5</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The server's hostname.</summary>
    public string? Hostname { get; init; }

    /// <summary>
    /// Whether <see cref="Hostname"/> resolves to one of the server's own addresses, as Live Transfer needs it; nothing when
    /// nobody looked (WHM: <c>gethostname</c> and <c>listips</c> against the name service).
    /// </summary>
    public bool? HostnameResolves { get; init; }

    /// <summary>The next or the current nightly cPanel update; nothing when unknown.</summary>
    public UpdateWindow? UpdateWindow { get; init; }

    /// <summary>Remarks of WHM's own analysis, for example on database versions.</summary>
    public IReadOnlyList<AnalysisRemark> AnalysisRemarks { get; init; } = [];

    /// <summary>The keys that each item module accepts (WHM: <c>transfer_module_schema</c>); a module that could not be asked is missing.</summary>
    public IReadOnlyDictionary<ItemKind, IReadOnlySet<string>> ModuleKeys { get; init; } = new Dictionary<ItemKind, IReadOnlySet<string>>();

    /// <summary>When this was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }
}
