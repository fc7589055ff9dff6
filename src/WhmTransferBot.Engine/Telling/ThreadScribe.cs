using System.Text.Json;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Telling;

/// <summary>Writes down what a step of a migration tells its rooms: the card as it reads now, and a message for each event that has one.</summary>
/// <param name="writer">Finds the words for events.</param>
/// <param name="cards">Writes the card.</param>
/// <param name="rooms">Knows the bot's other rooms.</param>
internal sealed class ThreadScribe(ThreadWriter writer, MigrationCard cards, AllRooms rooms)
{
    /// <summary>The key of the card, on which the thread hangs.</summary>
    public const string CardKey = OutboxDraft.CardKey;

    /// <summary>Everything that one step stores.</summary>
    /// <param name="migration">The migration after the step.</param>
    /// <param name="before">The migration before it; the same for a new one.</param>
    /// <param name="version">The version that the step was decided on.</param>
    /// <param name="room">Where it was asked for.</param>
    public async Task<MigrationCommit> WriteAsync(Migration migration, MigrationSnapshot before, long version, RoomId? room)
    {
        var snapshot = migration.Snapshot;
        var card = cards.Write(snapshot, await migration.PermittedAsync());
        var told = migration.Events
            .SelectMany((happened, index) => writer.Write(happened, before, snapshot)
                .Select(message => message with { Key = message.Key ?? $"event-{version + 1}-{index}" }))
            .Prepend(new ThreadMessage(CardKey, Placement.Channel, card))
            .ToList();
        var others = told.Exists(message => message.IsForOtherRooms) ? await rooms.OtherThanAsync(snapshot.Rooms) : [];
        return new MigrationCommit
        {
            Snapshot = snapshot,
            ExpectedVersion = version,
            Events = migration.Events,
            Room = room,
            Messages = [.. told.SelectMany(message => Drafts(snapshot.Id, message, message.IsForOtherRooms ? others : snapshot.Rooms))],
            Percent = snapshot.StartedAt is null ? null : Progress.Percent(snapshot),
        };
    }

    private static IEnumerable<OutboxDraft> Drafts(MigrationId migration, ThreadMessage message, IReadOnlyList<RoomId> rooms)
    {
        var json = JsonSerializer.Serialize(message.Card, CardJson.Options);
        return rooms.Select(room => new OutboxDraft(room, migration, message.Key!, message.Placement.ToString(), json));
    }
}
