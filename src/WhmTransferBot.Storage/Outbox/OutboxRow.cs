using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>A message as it shall be, and how much of that the platform has taken.</summary>
internal sealed class OutboxRow
{
    public const int MostKeyCharacters = 100;

    public const int MostReferenceCharacters = 400;

    private const int MostPlacementCharacters = 32;

    private const int MostTraceCharacters = 64;

    public long Id { get; init; }

    public required string Room { get; init; }

    public long Migration { get; init; }

    public required string Key { get; init; }

    public required string Placement { get; init; }

    /// <summary>Whether people see it in the channel; false for what stands in the thread alone.</summary>
    public bool InChannel { get; init; }

    /// <summary>Whether people see it in the thread; false for the card that the thread hangs on.</summary>
    public bool InThread { get; init; }

    public required string Card { get; init; }

    public long DesiredRevision { get; init; }

    public long DeliveredRevision { get; set; }

    public string? Reference { get; set; }

    public DateTimeOffset? PostedAt { get; set; }

    public int Posting { get; set; }

    public int Attempts { get; set; }

    /// <summary>Attempts at posting of which it is not known whether they arrived.</summary>
    public int UnresolvedAttempts { get; set; }

    /// <summary>The revision of the oldest such attempt: what stands on the platform if it did arrive.</summary>
    public long? UnresolvedRevision { get; set; }

    public string? RefusedReason { get; set; }

    /// <summary>Its place in the order of delivery; nothing when there is nothing to deliver.</summary>
    public long? DueSequence { get; set; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset? DueSince { get; set; }

    /// <summary>The step in whose trace the newest revision was drafted, as W3C writes it; nothing when nobody traced it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>
    /// What stands on the platform is the revision of the oldest uncertain attempt, if there was one that the platform has found again;
    /// otherwise the revision that it was given.
    /// </summary>
    public void Deliver(long revision, string reference, DateTimeOffset at, DuePlace next)
    {
        DeliveredRevision = Math.Min(revision, UnresolvedRevision ?? revision);
        Reference = reference;
        PostedAt ??= at;
        ForgetAttempts();
        WaitIf(DeliveredRevision < DesiredRevision, next);
    }

    public void Refuse(long revision, string reason, DuePlace next)
    {
        ResolveLastAttempt();
        RefusedReason = reason;
        WaitIf(revision < DesiredRevision, next);
    }

    /// <summary>Attempts before the last one stay as uncertain as they were.</summary>
    public void ResolveLastAttempt()
    {
        UnresolvedAttempts = Math.Max(0, UnresolvedAttempts - 1);
        if (UnresolvedAttempts == 0) UnresolvedRevision = null;
    }

    public void PostAnew(DuePlace place)
    {
        DeliveredRevision = 0;
        Reference = null;
        PostedAt = null;
        Posting++;
        ForgetAttempts();
        WaitIf(true, place);
    }

    public OutboxMessage ToMessage() => new()
    {
        Id = Id,
        Room = new RoomId(Room),
        Migration = new MigrationId(Migration),
        Key = Key,
        Placement = Placement,
        CardJson = Card,
        Revision = DesiredRevision,
        DeliveredRevision = DeliveredRevision,
        Reference = Reference,
        PostedAt = PostedAt,
        DueSince = DueSince,
        Attempts = Attempts,
        MayHaveArrived = UnresolvedAttempts > 0,
        RefusedReason = RefusedReason,
        Posting = Posting,
        TraceParent = TraceParent,
    };

    public static void Configure(EntityTypeBuilder<OutboxRow> table)
    {
        table.ToTable("outbox");
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Room).HasMaxLength(RoomId.MostCharacters);
        table.Property(row => row.Key).HasMaxLength(MostKeyCharacters);
        table.Property(row => row.Placement).HasMaxLength(MostPlacementCharacters);
        table.Property(row => row.Reference).HasMaxLength(MostReferenceCharacters);
        table.Property(row => row.TraceParent).HasMaxLength(MostTraceCharacters);
        table.HasIndex(row => new { row.Room, row.Migration, row.Key }).IsUnique();
        table.HasIndex(row => new { row.Room, row.DueSequence }).HasFilter("due_sequence IS NOT NULL");
        table.HasIndex(row => new { row.Room, row.Id }, "IX_outbox_channel").HasFilter("in_channel");
        table.HasIndex(row => new { row.Room, row.Migration, row.Id }, "IX_outbox_thread").HasFilter("in_thread");
        table.HasIndex(row => row.Id, "IX_outbox_refused").HasFilter("refused_reason IS NOT NULL");
        table.HasIndex(row => new { row.Room, row.Reference }).HasFilter("reference IS NOT NULL");
    }

    private void ForgetAttempts()
    {
        Attempts = 0;
        UnresolvedAttempts = 0;
        UnresolvedRevision = null;
        RefusedReason = null;
    }

    private void WaitIf(bool waits, DuePlace place)
    {
        DueSequence = waits ? place.Sequence : null;
        DueSince = waits ? place.Since : null;
    }
}
