using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Migrations.Approvals;

/// <summary>The request to start, and what colleagues said to it.</summary>
public sealed record ApprovalRequest
{
    /// <summary>Who asked for the start; never counts unless the policy allows it.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Until when colleagues may decide.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What exactly is being approved.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>How many different people must say yes; 1 or more.</summary>
    public required int Required { get; init; }

    /// <summary>Whether the one who asked may count.</summary>
    public bool AllowSelf { get; init; }

    /// <summary>When the migration may start at the earliest, and between which hours.</summary>
    public StartWindow Window { get; init; } = StartWindow.Always;

    /// <summary>Who said yes, in order.</summary>
    public IReadOnlyList<ApprovalVote> Votes { get; init; } = [];

    /// <summary>An administrator's decision to do without the colleagues that are missing; nothing in all ordinary cases.</summary>
    public ApprovalOverride? Override { get; init; }

    /// <summary>When the quorum was reached.</summary>
    public DateTimeOffset? ReachedAt { get; init; }

    /// <summary>Until when an approved migration must have started.</summary>
    public DateTimeOffset? StartBy { get; init; }

    /// <summary>When the team has to be reminded that the clock runs out; nothing when it was, or need not be.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>When the clock runs out that runs now.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset Deadline => StartBy ?? ExpiresAt;

    /// <summary>How many different people count for a fingerprint.</summary>
    public int CountFor(Fingerprint fingerprint) =>
        fingerprint != Fingerprint
            ? 0
            : Votes.Where(vote => vote.Fingerprint == fingerprint && (AllowSelf || vote.By.Person != RequestedBy.Person))
                .Select(vote => vote.By.Person)
                .Distinct()
                .Count();

    /// <summary>Whether enough people approved exactly this, or an administrator decided alone for exactly this.</summary>
    public bool HoldsFor(Fingerprint fingerprint) =>
        CountFor(fingerprint) >= Required || (fingerprint == Fingerprint && Override?.Fingerprint == fingerprint);
}
