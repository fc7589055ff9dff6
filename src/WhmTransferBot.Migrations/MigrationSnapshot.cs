using System.Collections.Immutable;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations;

/// <summary>Everything that is stored of a migration. Immutable; the machine is built from it for every step.</summary>
public sealed record MigrationSnapshot
{
    /// <summary>Its id.</summary>
    public required MigrationId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public MigrationState State { get; init; }

    /// <summary>The server that accounts are pulled from.</summary>
    public required ServerName Source { get; init; }

    /// <summary>The server that receives and whose API is called.</summary>
    public required ServerName Destination { get; init; }

    /// <summary>By which of WHM's ways.</summary>
    public MigrationKind Kind { get; init; }

    /// <summary>The archive on the destination, where accounts come from one; source and destination are then the same server.</summary>
    public ArchivePath? Archive { get; init; }

    /// <summary>What was asked for, as typed.</summary>
    public required AccountSelection Selection { get; init; }

    /// <summary>Whether the selection has become items.</summary>
    public bool ItemsKnown { get; init; }

    /// <summary>The items, packages and feature lists first, then accounts in the order in which they should move.</summary>
    public ImmutableList<MigrationItem> Items { get; init; } = [];

    /// <summary>The options.</summary>
    public TransferOptions Options { get; init; } = TransferOptions.Default;

    /// <summary>Who planned it.</summary>
    public required Actor PlannedBy { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>The migration whose failures this one takes up.</summary>
    public MigrationId? RetryOf { get; init; }

    /// <summary>The migrations that took up failures of this one.</summary>
    public ImmutableList<MigrationId> RetriedBy { get; init; } = [];

    /// <summary>The WHM session behind it now.</summary>
    public SessionRecord? Session { get; init; }

    /// <summary>Sessions that it had before.</summary>
    public ImmutableList<SessionRecord> PastSessions { get; init; } = [];

    /// <summary>What the rules said last, and when.</summary>
    public CheckResult? Check { get; init; }

    /// <summary>The request to start and the votes; kept while the migration runs.</summary>
    public ApprovalRequest? Approval { get; init; }

    /// <summary>The intent that is under way in a state that ends in -ing.</summary>
    public IntentRecord? Intent { get; init; }

    /// <summary>Who asked for all remaining steps; nothing when steps are taken one by one.</summary>
    public Actor? RunThroughBy { get; init; }

    /// <summary>What monitoring knows.</summary>
    public MonitoringRecord Monitoring { get; init; } = MonitoringRecord.None;

    /// <summary>When WHM began to work.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the migration ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the session's logs are kept in the bot's own database, or there are none to keep.</summary>
    public bool LogsKept { get; init; }

    /// <summary>The moment of the last event.</summary>
    public DateTimeOffset LastEventAt { get; init; }

    /// <summary>The last event in a few words, for the card.</summary>
    public string LastEvent { get; init; } = string.Empty;

    /// <summary>Where its card and its thread are shown.</summary>
    public ImmutableList<RoomId> Rooms { get; init; } = [];

    /// <summary>When the bot has to look at it again; nothing when only people can move it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The items that are wanted.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<MigrationItem> Wanted => Items.Where(item => !item.Excluded);

    /// <summary>Bytes of all wanted items.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ByteSize Size => ByteSize.Sum(Wanted.Select(item => item.Size));
}
