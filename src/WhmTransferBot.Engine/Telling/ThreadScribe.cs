using System.Text.Json;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Threads;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Telling;

/// <summary>Writes down what a step of a migration tells its rooms: the card as it reads now, and a message for each event that has one.</summary>
internal sealed class ThreadScribe(ThreadWriter writer, MigrationCard cards)
{
    /// <summary>The key of the card, on which the thread hangs.</summary>
    public const string CardKey = "card";

    /// <summary>Everything that one step stores.</summary>
    /// <param name="migration">The migration after the step.</param>
    /// <param name="before">The migration before it; the same for a new one.</param>
    /// <param name="version">The version that the step was decided on.</param>
    /// <param name="room">Where it was asked for.</param>
    public async Task<MigrationCommit> WriteAsync(Migration migration, MigrationSnapshot before, long version, RoomId? room)
    {
        var snapshot = migration.Snapshot;
        var card = cards.Write(snapshot, await migration.PermittedAsync());
        var messages = migration.Events
            .SelectMany((happened, index) => writer.Write(happened, before, snapshot)
                .Select(message => (Key: message.Key ?? $"event-{version + 1}-{index}", message.Placement, message.Card)))
            .Prepend((Key: CardKey, Placement: Chat.Rooms.Placement.Channel, Card: card));
        return new MigrationCommit
        {
            Snapshot = snapshot,
            ExpectedVersion = version,
            Events = migration.Events,
            Room = room,
            Messages = [.. messages.SelectMany(message => Drafts(snapshot, message.Key, message.Placement, message.Card))],
            Percent = snapshot.StartedAt is null ? null : Progress.Percent(snapshot),
        };
    }

    private static IEnumerable<OutboxDraft> Drafts(MigrationSnapshot migration, string key, Chat.Rooms.Placement placement, Card card)
    {
        var json = JsonSerializer.Serialize(card, CardJson.Options);
        return migration.Rooms.Select(room => new OutboxDraft(room, migration.Id, key, placement.ToString(), json));
    }
}
