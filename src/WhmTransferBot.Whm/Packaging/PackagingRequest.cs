namespace WhmTransferBot.Whm.Packaging;

/// <summary>What <c>start_background_pkgacct</c> is asked: packages one account on the server that is called, normally the source.</summary>
/// <param name="User">The account.</param>
public sealed record PackagingRequest(string User)
{
    /// <summary>Compress the archive.</summary>
    public bool Compress { get; init; } = true;

    /// <summary>MySQL version of the server that will restore it, for example <c>8.0</c>.</summary>
    public string? TargetMySqlVersion { get; init; }

    /// <summary>Where the archive goes; the account's home when null.</summary>
    public string? ArchiveDirectory { get; init; }

    /// <summary>Lower the priority of the work.</summary>
    public bool LowPriority { get; init; }

    /// <summary>Reuse a fresh backup instead of packaging again.</summary>
    public bool UseBackups { get; init; }

    /// <summary>Add to an archive that exists.</summary>
    public bool Incremental { get; init; }

    /// <summary>Split the archive into parts.</summary>
    public bool Split { get; init; }

    /// <summary>What is left out.</summary>
    public IReadOnlyList<PackagingPart> Skip { get; init; } = [];
}
