using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>
/// What is due in the rooms, and what became of it. For each room one caller delivers at a time; commits may add and merge meanwhile.
/// Every method throws <see cref="StorageUnavailableException"/> when the database cannot do its work.
/// </summary>
public sealed class RoomOutbox
{
    private readonly StorageGate _gate;
    private readonly TimeProvider _time;

    internal RoomOutbox(StorageGate gate, TimeProvider time)
    {
        _gate = gate;
        _time = time;
    }

    /// <summary>What waits in a room, in the order of delivery.</summary>
    /// <param name="room">The room.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<OutboxMessage>> PendingAsync(RoomId room, int most, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows
                .Where(row => row.Room == room.Value && row.DueSequence != null)
                .OrderBy(row => row.DueSequence)
                .ThenBy(row => row.Id)
                .Take(most),
            cancellationToken);

    /// <summary>
    /// Notes, before it is done, that posting is tried: from now on the message may have arrived. Of two who have read the same message
    /// one may post it.
    /// </summary>
    /// <param name="message">The message as it was read; the attempt is for the revision that was read.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether the caller may post; if not, somebody else has tried meanwhile, and the room is to be read again.</returns>
    public async Task<bool> AttemptingAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        await _gate.WriteAsync(
            context => context.Outbox
                .Where(row => row.Id == message.Id
                    && row.Reference == null
                    && row.Posting == message.Posting
                    && row.Attempts == message.Attempts)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                        .SetProperty(row => row.UnresolvedAttempts, row => row.UnresolvedAttempts + 1)
                        .SetProperty(row => row.UnresolvedRevision, row => row.UnresolvedRevision ?? message.Revision),
                    cancellationToken),
            cancellationToken) == 1;

    /// <summary>
    /// The last attempt certainly did not arrive. Attempts before it that were never cleared up stay as uncertain as they were.
    /// </summary>
    public Task NotArrivedAsync(long id, CancellationToken cancellationToken) =>
        SettleAsync(id, (row, _) => row.ResolveLastAttempt(), cancellationToken);

    /// <summary>
    /// The platform shows the message. When an older attempt had been uncertain, what stands there may be the older text; the message
    /// then stays pending and is edited once more. It stays pending too when a newer revision was drafted meanwhile.
    /// </summary>
    /// <param name="id">The message.</param>
    /// <param name="revision">The revision that was given to the platform.</param>
    /// <param name="reference">How the platform knows it, 1 to 400 characters.</param>
    /// <param name="at">When it was posted or edited.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task DeliveredAsync(long id, long revision, string reference, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference.Length, OutboxRow.MostReferenceCharacters);
        return SettleAsync(id, (row, next) => row.Deliver(revision, reference, at, next), cancellationToken);
    }

    /// <summary>The platform will never take this revision. The message waits no longer, until a newer revision is drafted.</summary>
    /// <param name="id">The message.</param>
    /// <param name="revision">The revision that was refused.</param>
    /// <param name="reason">Why, for the administrators.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task RefusedAsync(long id, long revision, string reason, CancellationToken cancellationToken) =>
        SettleAsync(id, (row, next) => row.Refuse(revision, StoredText.Of(reason), next), cancellationToken);

    /// <summary>
    /// A person deleted the message: it is posted anew, with what it shall say now. It stands before everything else that waits for the
    /// same migration in the room, because the thread hangs on its card. Messages that had been delivered into a deleted card's thread
    /// count as delivered.
    /// </summary>
    public Task GoneAsync(long id, CancellationToken cancellationToken) =>
        _gate.WriteAsync(
            async context =>
            {
                var place = await NextPlaceAsync(context, cancellationToken);
                if (await context.Outbox.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } gone) return;
                var first = await context.Outbox
                    .Where(row => row.Room == gone.Room && row.Migration == gone.Migration && row.DueSequence != null)
                    .MinAsync(row => row.DueSequence, cancellationToken);
                gone.PostAnew(place with { Sequence = first ?? place.Sequence });
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

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

    /// <summary>Rooms in which something waits, the room that waits longest first.</summary>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<RoomId>> RoomsWithPendingAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _gate.ReadAsync<IReadOnlyList<RoomId>>(async context => await context.Outbox
            .Where(row => row.DueSequence != null)
            .GroupBy(row => row.Room)
            .OrderBy(room => room.Min(row => row.DueSequence))
            .Take(most)
            .Select(room => new RoomId(room.Key))
            .ToListAsync(cancellationToken));
    }

    /// <summary>How much waits in all rooms.</summary>
    public Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync(async context =>
        {
            var pending = context.Outbox.Where(row => row.DueSequence != null);
            return new OutboxDepth(
                await pending.CountAsync(cancellationToken), await pending.MinAsync(row => row.DueSince, cancellationToken));
        });

    /// <summary>The last messages that people see in the channel itself, oldest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<OutboxMessage>> ReadChannelAsync(RoomId room, int most, CancellationToken cancellationToken)
    {
        var newestFirst = await ListAsync(
            rows => rows
                .Where(row => row.Room == room.Value && row.InChannel && row.Reference != null)
                .OrderByDescending(row => row.Id)
                .Take(most),
            cancellationToken);
        return [.. newestFirst.Reverse()];
    }

    /// <summary>Every message of a migration's thread in a room, oldest first, without the card that the thread hangs on.</summary>
    public Task<IReadOnlyList<OutboxMessage>> ReadThreadAsync(RoomId room, MigrationId migration, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows
                .Where(row => row.Room == room.Value && row.Migration == migration.Number && row.InThread && row.Reference != null)
                .OrderBy(row => row.Id),
            cancellationToken);

    private Task<IReadOnlyList<OutboxMessage>> ListAsync(
        Func<IQueryable<OutboxRow>, IQueryable<OutboxRow>> choose, CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyList<OutboxMessage>>(async context =>
        {
            var rows = await choose(context.Outbox.AsNoTracking()).ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.ToMessage())];
        });

    private Task SettleAsync(long id, Action<OutboxRow, DuePlace> settle, CancellationToken cancellationToken) =>
        _gate.WriteAsync(
            async context =>
            {
                var next = await NextPlaceAsync(context, cancellationToken);
                if (await context.Outbox.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row) return;
                settle(row, next);
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Taken before a row is read: it keeps commits from drafting into the row until the transaction ends.</summary>
    private async Task<DuePlace> NextPlaceAsync(StorageContext context, CancellationToken cancellationToken) =>
        new(await context.TakeNumbersAsync(CounterRow.DeliveryOrder, 1, cancellationToken), _time.GetUtcNow());
}
