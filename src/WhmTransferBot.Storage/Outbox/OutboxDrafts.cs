using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Outbox;

/// <summary>Writes drafts within the transaction of a commit.</summary>
internal sealed class OutboxDrafts(TimeProvider time)
{
    private const string ThreadAlone = "Thread";
    private static readonly string[] ChannelAlone = ["Channel", "Announcement"];

    public async Task PutAsync(StorageContext context, IReadOnlyList<OutboxDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0) return;
        var latest = LatestOfEachKey(drafts);
        var number = await context.TakeNumbersAsync(CounterRow.DeliveryOrder, latest.Count, cancellationToken);
        var now = context.Stored(time.GetUtcNow());
        var trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } traceParent } ? traceParent : null;
        foreach (var draft in latest) await PutAsync(context, draft, number++, now, trace, cancellationToken);
    }

    private static OrderedDictionary<(RoomId Room, string Key), OutboxDraft>.ValueCollection LatestOfEachKey(IReadOnlyList<OutboxDraft> drafts)
    {
        var latest = new OrderedDictionary<(RoomId Room, string Key), OutboxDraft>();
        foreach (var draft in drafts)
        {
            if (draft.Key.Length is 0 or > OutboxRow.MostKeyCharacters)
                throw new ArgumentException($"The key “{draft.Key}” must have 1 to {OutboxRow.MostKeyCharacters} characters.", nameof(drafts));
            latest[(draft.Room, draft.Key)] = draft;
        }

        return latest.Values;
    }

    /// <summary>
    /// An edit that was waiting already keeps its place; one that begins to wait stands behind everything older. Several edits are
    /// delivered as one, which belongs to the trace of the newest.
    /// </summary>
    private static Task<int> PutAsync(StorageContext context, OutboxDraft draft, long number, object now, string? trace, CancellationToken cancellationToken)
    {
        var room = StoredText.Of(draft.Room.Value);
        var card = StoredText.Of(draft.CardJson);
        var key = StoredText.Of(draft.Key);
        var inChannel = draft.Placement != ThreadAlone;
        var inThread = !ChannelAlone.Contains(draft.Placement);
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (
                id, room, migration, key, placement, in_channel, in_thread, card, desired_revision, delivered_revision,
                posting, attempts, unresolved_attempts, due_sequence, due_since, trace_parent)
            VALUES (
                {number}, {room}, {draft.Migration.Number}, {key}, {draft.Placement}, {inChannel}, {inThread}, {card}, 1, 0,
                1, 0, 0, {number}, {now}, {trace})
            ON CONFLICT (room, migration, key) DO UPDATE SET
                placement = excluded.placement,
                in_channel = excluded.in_channel,
                in_thread = excluded.in_thread,
                card = excluded.card,
                desired_revision = outbox.desired_revision + 1,
                refused_reason = NULL,
                trace_parent = excluded.trace_parent,
                due_sequence = COALESCE(outbox.due_sequence, excluded.due_sequence),
                due_since = COALESCE(outbox.due_since, excluded.due_since)
            WHERE outbox.card <> excluded.card OR outbox.placement <> excluded.placement
            """,
            cancellationToken);
    }
}
