using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>What can be asked without delivering anything.</summary>
public sealed partial class RoomOutbox
{
    /// <summary>How the platform knows a message; nothing when it was not posted yet or does not exist.</summary>
    public Task<string?> ReferenceOfAsync(RoomId room, MigrationId migration, string key, CancellationToken cancellationToken) =>
        _gate.ReadAsync(context => context.Outbox
            .Where(row => row.Room == room.Value && row.Migration == migration.Number && row.Key == key)
            .Select(row => row.Reference)
            .SingleOrDefaultAsync(cancellationToken));

    /// <summary>The message that the platform knows by a reference; nothing when the bot has posted none of that reference.</summary>
    public Task<OutboxMessage?> FindByReferenceAsync(RoomId room, string reference, CancellationToken cancellationToken) =>
        _gate.ReadAsync(async context =>
        {
            var row = await context.Outbox.AsNoTracking()
                .Where(row => row.Room == room.Value && row.Reference == reference)
                .OrderBy(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken);
            return row?.ToMessage();
        });

    /// <summary>Rooms in which something waits that can be delivered, the room that waits longest first.</summary>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<RoomId>> RoomsWithPendingAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _gate.ReadAsync<IReadOnlyList<RoomId>>(async context => await Deliverable(context)
            .GroupBy(row => row.Room)
            .OrderBy(room => room.Min(row => row.DueSequence))
            .Take(most)
            .Select(room => new RoomId(room.Key))
            .ToListAsync(cancellationToken));
    }

    /// <summary>How much waits in all rooms, and how much no platform will take.</summary>
    public Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync(async context =>
        {
            var pending = context.Outbox.Where(row => row.DueSequence != null);
            return new OutboxDepth(
                await pending.CountAsync(cancellationToken),
                await pending.MinAsync(row => row.DueSince, cancellationToken),
                await Refused(context).CountAsync(cancellationToken));
        });

    /// <summary>Messages whose newest revision a platform has refused, the newest first.</summary>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<OutboxMessage>> RefusedMessagesAsync(int most, CancellationToken cancellationToken) =>
        ListAsync(context => Refused(context).OrderByDescending(row => row.Id).Take(most), cancellationToken);

    /// <summary>The last messages that people see in the channel itself, oldest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<OutboxMessage>> ReadChannelAsync(RoomId room, int most, CancellationToken cancellationToken)
    {
        var newestFirst = await ListAsync(
            context => context.Outbox
                .Where(row => row.Room == room.Value && row.InChannel && row.Reference != null)
                .OrderByDescending(row => row.Id)
                .Take(most),
            cancellationToken);
        return [.. newestFirst.Reverse()];
    }

    /// <summary>Every message of a migration's thread in a room, oldest first, without the card that the thread hangs on.</summary>
    public Task<IReadOnlyList<OutboxMessage>> ReadThreadAsync(RoomId room, MigrationId migration, CancellationToken cancellationToken) =>
        ListAsync(
            context => context.Outbox
                .Where(row => row.Room == room.Value && row.Migration == migration.Number && row.InThread && row.Reference != null)
                .OrderBy(row => row.Id),
            cancellationToken);

    /// <summary>
    /// A thread hangs on its card: when the card was refused, or stands further behind because it was refused before, what belongs
    /// into the thread keeps its place and is passed over. Edits need no thread.
    /// </summary>
    private static IQueryable<OutboxRow> Deliverable(StorageContext context) => context.Outbox.Where(row =>
        row.DueSequence != null
        && (!row.InThread || row.Reference != null || !context.Outbox.Any(card =>
            card.Room == row.Room
            && card.Migration == row.Migration
            && card.Key == OutboxDraft.CardKey
            && card.Reference == null
            && (card.DueSequence == null || card.DueSequence > row.DueSequence))));

    private static IQueryable<OutboxRow> Refused(StorageContext context) =>
        context.Outbox.Where(row => row.RefusedReason != null && row.DueSequence == null);

    private Task<IReadOnlyList<OutboxMessage>> ListAsync(
        Func<StorageContext, IQueryable<OutboxRow>> choose, CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyList<OutboxMessage>>(async context =>
        {
            var rows = await choose(context).AsNoTracking().ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.ToMessage())];
        });
}
