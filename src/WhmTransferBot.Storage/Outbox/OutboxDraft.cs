using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>
/// What a message shall say from now on. A key that is new in its room and migration makes a new message; one that is known replaces
/// what the message says, and several such edits become one. A draft that says what the message says already changes nothing.
/// </summary>
/// <param name="Room">The room.</param>
/// <param name="Migration">The migration whose thread it belongs to.</param>
/// <param name="Key">The message's name within room and migration, for example <c>card</c> or <c>approval-1</c>; at most 100 characters.</param>
/// <param name="Placement">Where it stands: <c>Channel</c>, <c>Thread</c>, <c>ThreadAndChannel</c> or <c>Announcement</c>.</param>
/// <param name="CardJson">What it says, opaque to the storage.</param>
public sealed record OutboxDraft(RoomId Room, MigrationId Migration, string Key, string Placement, string CardJson)
{
    /// <summary>The key of the card on which a migration's thread in a room hangs.</summary>
    public const string CardKey = "card";
}
