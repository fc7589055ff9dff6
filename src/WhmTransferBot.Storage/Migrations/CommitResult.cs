using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>What a commit led to.</summary>
/// <param name="Version">The migration's version now.</param>
/// <param name="LastSequence">The number of the last journal entry that was written; nothing when there was none to write.</param>
/// <param name="Rooms">The rooms to which messages were addressed, each once.</param>
public sealed record CommitResult(long Version, long? LastSequence, IReadOnlyList<RoomId> Rooms);
