using System.Text.Json;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Engine.Figures;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Telling;

/// <summary>
/// Carries what is pending in a room to its platform, in order. That a post is about to be tried is stored before it is
/// tried, so that after a crash the platform is asked whether it arrived.
/// </summary>
internal sealed partial class RoomDelivery(
    RoomOutbox outbox, IEnumerable<IChatPlatform> platforms, EngineMeter meter, TimeProvider time, ILogger<RoomDelivery> logger)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan WithoutPlatform = TimeSpan.FromMinutes(1);

    /// <summary>An edit may wait long; what is posted after it must not.</summary>
    private static readonly TimeSpan LongestPostponement = TimeSpan.FromSeconds(5);

    private readonly Postponements _postponed = new(time);
    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);

    /// <summary>Delivers until nothing is pending, or the platform takes no more for now.</summary>
    public async Task<DeliveryRound> DeliverAsync(RoomId room, CancellationToken cancellationToken)
    {
        if (!_platforms.TryGetValue(room.Platform, out var platform)) return new DeliveryRound(WithoutPlatform, HasDelivered: false);
        var hasDelivered = false;
        while (true)
        {
            var pending = await outbox.PendingAsync(room, MostAtOnce + _postponed.Count, cancellationToken);
            var ready = pending.Where(message => _postponed.Of(message.Id) is null).ToList();
            if (ready.Count == 0) return new DeliveryRound(pending.Count == 0 ? null : Soonest(pending), hasDelivered);
            foreach (var message in ready)
            {
                var settled = await DeliverAsync(platform, message, cancellationToken);
                if (settled is { IsPostponed: true, Pause: { } wait }) _postponed.Add(message.Id, wait);
                else if (settled.Pause is { } pause) return new DeliveryRound(pause, hasDelivered);
                else hasDelivered = true;
                if (settled.LooksAgain) break;
            }
        }
    }

    private async Task<Settlement> DeliverAsync(IChatPlatform platform, OutboxMessage message, CancellationToken cancellationToken)
    {
        using var trace = EngineMeter.BeginDelivery(message);
        using var scope = MigrationScope.Begin(logger, message.Migration);
        var outgoing = await ToOutgoingAsync(message, cancellationToken);
        if (message.Reference is { } target)
            return await SettleAsync(message, outgoing, await platform.EditAsync(outgoing, new MessageReference(target), cancellationToken), cancellationToken);
        if (!await outbox.AttemptingAsync(message, cancellationToken)) return new Settlement(TimeSpan.Zero);
        return await SettleAsync(message, outgoing, await platform.PostAsync(outgoing, cancellationToken), cancellationToken);
    }

    private async Task<Settlement> SettleAsync(OutboxMessage message, OutgoingMessage outgoing, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        meter.Delivered(message.Room, outcome);
        switch (outcome)
        {
            case DeliveryOutcome.Delivered delivered:
                LogDelivered(logger, message.Room, message.Migration, message.Key);
                await outbox.DeliveredAsync(message.Id, message.Revision, delivered.Message.Value, time.GetUtcNow(), cancellationToken);
                return default;
            case DeliveryOutcome.Refused refused:
                LogRefused(logger, message.Room, message.Migration, message.Key, refused.Reason);
                await outbox.RefusedAsync(message.Id, message.Revision, refused.Reason, RefusalNotice.Of(message, refused.Reason), cancellationToken);
                // What was read as coming behind the card now has to wait for it.
                return new Settlement(LooksAgain: message.Key == ThreadScribe.CardKey);
            case DeliveryOutcome.Gone:
                LogGone(logger, message.Room, message.Migration, message.Key);
                return await PostAnewAsync(message, outgoing, cancellationToken);
            case DeliveryOutcome.Limited limited:
                if (!limited.PartArrived) await outbox.NotArrivedAsync(message.Id, cancellationToken);
                return new Settlement(limited.RetryAfter, IsPostponed: message.IsEdit);
            case DeliveryOutcome.Unavailable unavailable:
                LogWaiting(logger, message.Room, message.Migration, message.Key, unavailable.Reason);
                await outbox.NotArrivedAsync(message.Id, cancellationToken);
                return new Settlement(TimeSpan.Zero);
            case DeliveryOutcome.Unconfirmed unconfirmed:
                LogWaiting(logger, message.Room, message.Migration, message.Key, unconfirmed.Reason);
                return new Settlement(TimeSpan.Zero);
            default:
                throw new InvalidOperationException($"{outcome} is not known.");
        }
    }

    /// <summary>
    /// What was to be edited is posted anew. What was to be posted found no thread: then its card is posted anew first, and the
    /// message waits behind it. Either way the order has changed.
    /// </summary>
    private async Task<Settlement> PostAnewAsync(OutboxMessage message, OutgoingMessage outgoing, CancellationToken cancellationToken)
    {
        if (message.IsEdit)
        {
            await outbox.GoneAsync(message.Id, cancellationToken);
            return new Settlement(LooksAgain: true);
        }

        await outbox.NotArrivedAsync(message.Id, cancellationToken);
        var card = outgoing.ThreadRoot is { } root ? await outbox.FindByReferenceAsync(message.Room, root.Value, cancellationToken) : null;
        if (card is null) return new Settlement(TimeSpan.Zero);
        await outbox.GoneAsync(card.Id, cancellationToken);
        return new Settlement(LooksAgain: true);
    }

    private async Task<OutgoingMessage> ToOutgoingAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var isCard = message.Key == ThreadScribe.CardKey;
        var root = isCard ? null : await outbox.ReferenceOfAsync(message.Room, message.Migration, ThreadScribe.CardKey, cancellationToken);
        return new OutgoingMessage
        {
            DeliveryId = message.DeliveryId,
            Room = message.Room,
            Migration = message.Migration,
            Placement = Enum.Parse<Placement>(message.Placement),
            Card = JsonSerializer.Deserialize<Card>(message.CardJson, CardJson.Options)!,
            ThreadRoot = root is null ? null : new MessageReference(root),
            DraftedAt = message.DueSince,
            MayHaveArrived = message.MayHaveArrived,
        };
    }

    private TimeSpan Soonest(IEnumerable<OutboxMessage> postponed) =>
        postponed.Select(message => _postponed.Of(message.Id) ?? TimeSpan.Zero).Append(LongestPostponement).Min();

    [LoggerMessage(1, LogLevel.Error, "{Room} {Migration} {Key}: the platform will not take it: {Reason}")]
    private static partial void LogRefused(ILogger logger, RoomId room, MigrationId migration, string key, string reason);

    [LoggerMessage(2, LogLevel.Warning, "{Room} {Migration} {Key}: deleted by somebody; it is posted anew")]
    private static partial void LogGone(ILogger logger, RoomId room, MigrationId migration, string key);

    [LoggerMessage(3, LogLevel.Warning, "{Room} {Migration} {Key}: waits: {Reason}")]
    private static partial void LogWaiting(ILogger logger, RoomId room, MigrationId migration, string key, string reason);

    [LoggerMessage(4, LogLevel.Debug, "{Room} {Migration} {Key}: delivered")]
    private static partial void LogDelivered(ILogger logger, RoomId room, MigrationId migration, string key);
}
