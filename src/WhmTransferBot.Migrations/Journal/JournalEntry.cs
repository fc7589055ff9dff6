using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Journal;

/// <summary>One line of the append-only record: what happened, with who, when and where, chained to the line before.</summary>
/// <param name="Sequence">1 for the first entry of all; no number is missing.</param>
/// <param name="Migration">The migration; nothing for what concerns the rules of all.</param>
/// <param name="Version">The migration's version after the event; 0 where there is no migration.</param>
/// <param name="Room">The room in which it was asked for; nothing when the bot did it by itself.</param>
/// <param name="Event">What happened.</param>
/// <param name="PreviousHash">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over this entry and the hash before it, 64 lower-case hexadecimal digits.</param>
public sealed record JournalEntry(
    long Sequence,
    MigrationId? Migration,
    long Version,
    RoomId? Room,
    MigrationEvent Event,
    string PreviousHash,
    string Hash);
