using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>What is stored together or not at all.</summary>
public sealed record MigrationCommit
{
    /// <summary>The migration as it is now.</summary>
    public required MigrationSnapshot Snapshot { get; init; }

    /// <summary>The version that the decision was made upon; 0 for a migration that is new.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>What happened, in order; each becomes a journal entry.</summary>
    public IReadOnlyList<MigrationEvent> Events { get; init; } = [];

    /// <summary>The room in which it was asked for; nothing when the bot did it by itself.</summary>
    public RoomId? Room { get; init; }

    /// <summary>The messages about it, in the order in which they are to be delivered.</summary>
    public IReadOnlyList<OutboxDraft> Messages { get; init; } = [];

    /// <summary>Progress for the list, 0 to 100; nothing before the start.</summary>
    public int? Percent { get; init; }

    /// <summary>Logs of WHM to keep.</summary>
    public IReadOnlyList<LogDraft> Logs { get; init; } = [];
}
