using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>
/// What is due in the rooms, and what became of it. For each room one caller delivers at a time; commits may add and merge meanwhile.
/// Every method throws <see cref="StorageUnavailableException"/> when the database cannot do its work.
/// </summary>
public sealed partial class RoomOutbox
{
    private readonly StorageGate _gate;
    private readonly OutboxDrafts _drafts;
    private readonly TimeProvider _time;

    internal RoomOutbox(StorageGate gate, OutboxDrafts drafts, TimeProvider time)
    {
        _gate = gate;
        _drafts = drafts;
        _time = time;
    }

    /// <summary>
    /// What waits in a room, in the order of delivery. What would have to stand in a thread whose card is not there, and does not come
    /// before it either, is left out until the card has been posted.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<OutboxMessage>> PendingAsync(RoomId room, int most, CancellationToken cancellationToken) =>
        ListAsync(
            context => Deliverable(context)
                .Where(row => row.Room == room.Value)
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
    /// <param name="notice">What its thread is told, unless a newer revision was drafted already; nothing to tell nobody.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task RefusedAsync(long id, long revision, string reason, OutboxDraft? notice, CancellationToken cancellationToken) =>
        SettleAsync(
            id,
            (row, next) => row.Refuse(revision, reason, next),
            (context, row) => notice is null || row.DueSequence is not null
                ? Task.CompletedTask
                : _drafts.PutAsync(context, [notice], cancellationToken),
            cancellationToken);

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

    private Task SettleAsync(long id, Action<OutboxRow, DuePlace> settle, CancellationToken cancellationToken) =>
        SettleAsync(id, settle, (_, _) => Task.CompletedTask, cancellationToken);

    private Task SettleAsync(
        long id, Action<OutboxRow, DuePlace> settle, Func<StorageContext, OutboxRow, Task> follow, CancellationToken cancellationToken) =>
        _gate.WriteAsync(
            async context =>
            {
                var next = await NextPlaceAsync(context, cancellationToken);
                if (await context.Outbox.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row) return;
                settle(row, next);
                await context.SaveChangesAsync(cancellationToken);
                await follow(context, row);
            },
            cancellationToken);

    /// <summary>Taken before a row is read: it keeps commits from drafting into the row until the transaction ends.</summary>
    private async Task<DuePlace> NextPlaceAsync(StorageContext context, CancellationToken cancellationToken) =>
        new(await context.TakeNumbersAsync(CounterRow.DeliveryOrder, 1, cancellationToken), _time.GetUtcNow());
}
