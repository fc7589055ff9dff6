using System.Collections.Immutable;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// The options of a migration in words of the user. The defaults are the cautious ones: nothing destructive, nothing
/// that changes the source.
/// </summary>
public sealed record TransferOptions
{
    /// <summary>The most workers that WHM's own page allows for each queue; WHM lowers larger wishes silently.</summary>
    public const int MostThreads = 9;

    /// <summary>The cautious defaults.</summary>
    public static TransferOptions Default { get; } = new();

    /// <summary>How commands run on the source. Default: as the source's login says.</summary>
    public CommandTransport? Transport { get; init; }

    /// <summary>Compress data in transit. Default: off.</summary>
    public bool Compress { get; init; }

    /// <summary>Work with low priority on the source. Default: off.</summary>
    public bool LowPriority { get; init; }

    /// <summary>Parallel transfer workers, 1 to 9. Default: 1.</summary>
    public int TransferThreads { get; init; } = 1;

    /// <summary>Parallel restore workers, 1 to 9. Default: 1.</summary>
    public int RestoreThreads { get; init; } = 1;

    /// <summary>Restricted Restore, for sources that are not trusted. Default: off.</summary>
    public bool Restricted { get; init; }

    /// <summary>Use a backup younger than 24 hours instead of packaging anew. Default: off.</summary>
    public bool ReuseBackups { get; init; }

    /// <summary>Copy reseller privileges. Default: off.</summary>
    public bool ResellerPrivileges { get; init; }

    /// <summary>What happens to accounts of the same name. Default: they are left alone.</summary>
    public Overwrite Overwrite { get; init; }

    /// <summary>Live Transfer: changes the source. Default: off.</summary>
    public bool Live { get; init; }

    /// <summary>Express Transfer: changes the source. Default: off.</summary>
    public bool Express { get; init; }

    /// <summary>Which A records are rewritten. Default: those that cPanel manages.</summary>
    public ZoneRewrite Dns { get; init; }

    /// <summary>The address of the moved accounts. Default: the shared one.</summary>
    public AddressChoice Address { get; init; } = AddressChoice.Shared;

    /// <summary>Parts that stay behind. Default: none.</summary>
    public ImmutableSortedSet<SkippedPart> Skip { get; init; } = [];

    /// <summary>Why the migration is made, for example a ticket number; at most 500 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether any option changes the source.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool ChangesSource => Live || Express;

    /// <summary>Whether any option destroys data on the destination or changes the source.</summary>
    public bool IsDestructive => Overwrite != Overwrite.No || ChangesSource;

    /// <summary>Whether the options differ in something that is settled when the WHM session is opened.</summary>
    public bool NeedsAnotherSession(TransferOptions other) =>
        (Transport, Compress, LowPriority, TransferThreads, RestoreThreads, Restricted, ReuseBackups, ResellerPrivileges)
        != (other.Transport, other.Compress, other.LowPriority, other.TransferThreads, other.RestoreThreads, other.Restricted,
            other.ReuseBackups, other.ResellerPrivileges);

    /// <summary>Equal when every option is; the set of skipped parts counts by content.</summary>
    public bool Equals(TransferOptions? other) =>
        other is not null
        && !NeedsAnotherSession(other)
        && (Overwrite, Live, Express, Dns, Address, Reason) == (other.Overwrite, other.Live, other.Express, other.Dns, other.Address, other.Reason)
        && Skip.SetEquals(other.Skip);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Overwrite, Live, Express, Dns, Address, Restricted, TransferThreads, Reason);
}
