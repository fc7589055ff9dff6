namespace WhmTransferBot.Simulator.Servers;

/// <summary>A cPanel account as it lies on a server, or in an archive made of it.</summary>
public sealed record HostedAccount
{
    /// <summary>Account name.</summary>
    public required string User { get; init; }

    /// <summary>Main domain.</summary>
    public required string Domain { get; init; }

    /// <summary>Reseller who owns the account.</summary>
    public string Owner { get; init; } = "root";

    /// <summary>Package (plan) of the account.</summary>
    public string Package { get; init; } = "default";

    /// <summary>Disk space in bytes.</summary>
    public long Bytes { get; init; } = 1 << 20;

    /// <summary>Number of files.</summary>
    public int Files { get; init; } = 120;

    /// <summary>Password of the account, needed for user sessions.</summary>
    public string Password { get; init; } = "account-password";

    /// <summary>Dedicated address, or null when the account uses the shared one.</summary>
    public string? DedicatedAddress { get; init; }

    /// <summary>Further domains with content of their own.</summary>
    public IReadOnlyList<string> AddonDomains { get; init; } = [];

    /// <summary>Aliases of the main domain.</summary>
    public IReadOnlyList<string> ParkedDomains { get; init; } = [];

    /// <summary>Databases and database users.</summary>
    public Databases Databases { get; init; } = Databases.None;

    /// <summary>Whether the account may own accounts of its own.</summary>
    public bool IsReseller { get; init; }

    /// <summary>Why the account is suspended, or null when it is not.</summary>
    public string? SuspendReason { get; init; }

    /// <summary>When the account was created.</summary>
    public DateTimeOffset Created { get; init; } = new(2022, 5, 13, 16, 3, 0, TimeSpan.Zero);

    /// <summary>Whether a backup younger than 24 hours lies ready, so that packaging can be skipped (<c>use_backups</c>).</summary>
    public bool HasFreshBackup { get; init; }

    /// <summary>Host that the zones of the account point to since an Express or Live Transfer, or null.</summary>
    public string? PointsTo { get; init; }

    /// <summary>What packaging says when it fails for this account, or null when it works.</summary>
    public string? PackagingFailure { get; init; }

    /// <summary>What a restore of this account always has to remark, beyond the conflicts that it finds.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    internal IEnumerable<string> AllDomains => [Domain, .. AddonDomains, .. ParkedDomains];
}
