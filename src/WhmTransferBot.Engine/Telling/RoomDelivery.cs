using System.Text.Json;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Engine.Telling;

/// <summary>
/// Carries what is pending in a room to its platform, in order. That a post is about to be tried is stored before it is
/// tried, so that after a crash the platform is asked whether it arrived.
/// </summary>
internal sealed partial class RoomDelivery(
    RoomOutbox outbox, IEnumerable<IChatPlatform> platforms, TimeProvider time, ILogger<RoomDelivery> logger)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan WithoutPlatform = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);

    /// <summary>Delivers until nothing is pending.</summary>
    /// <returns>Nothing when all is delivered; otherwise how long the platform wants to be left alone, or zero when it did not say.</returns>
    public async Task<TimeSpan?> DeliverAsync(RoomId room, CancellationToken cancellationToken)
    {
        if (!_platforms.TryGetValue(room.Platform, out var platform)) return WithoutPlatform;
        while (true)
        {
            var pending = await outbox.PendingAsync(room, MostAtOnce, cancellationToken);
            if (pending.Count == 0) return null;
            foreach (var message in pending)
            {
                if (await DeliverAsync(platform, message, cancellationToken) is { } pause) return pause;
            }
        }
    }

    private async Task<TimeSpan?> DeliverAsync(IChatPlatform platform, OutboxMessage message, CancellationToken cancellationToken)
    {
        var outgoing = await ToOutgoingAsync(message, cancellationToken);
        if (message.Reference is { } target)
            return await SettleAsync(message, await platform.EditAsync(outgoing, new MessageReference(target), cancellationToken), cancellationToken);
        if (!await outbox.AttemptingAsync(message, cancellationToken)) return TimeSpan.Zero;
        return await SettleAsync(message, await platform.PostAsync(outgoing, cancellationToken), cancellationToken);
    }

    private async Task<TimeSpan?> SettleAsync(OutboxMessage message, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case DeliveryOutcome.Delivered delivered:
                await outbox.DeliveredAsync(message.Id, message.Revision, delivered.Message.Value, time.GetUtcNow(), cancellationToken);
                return null;
            case DeliveryOutcome.Refused refused:
                LogRefused(logger, message.Room, message.Migration, message.Key, refused.Reason);
                await outbox.RefusedAsync(message.Id, message.Revision, refused.Reason, cancellationToken);
                return null;
            case DeliveryOutcome.Gone:
                LogGone(logger, message.Room, message.Migration, message.Key);
                await outbox.GoneAsync(message.Id, cancellationToken);
                return null;
            case DeliveryOutcome.Limited limited:
                await outbox.NotArrivedAsync(message.Id, cancellationToken);
                return limited.RetryAfter;
            case DeliveryOutcome.Unavailable unavailable:
                LogWaiting(logger, message.Room, message.Migration, message.Key, unavailable.Reason);
                await outbox.NotArrivedAsync(message.Id, cancellationToken);
                return TimeSpan.Zero;
            case DeliveryOutcome.Unconfirmed unconfirmed:
                LogWaiting(logger, message.Room, message.Migration, message.Key, unconfirmed.Reason);
                return TimeSpan.Zero;
            default:
                throw new InvalidOperationException($"{outcome} is not known.");
        }
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
            MayHaveArrived = message.MayHaveArrived,
        };
    }

    [LoggerMessage(1, LogLevel.Error, "{Room} {Migration} {Key}: the platform will not take it: {Reason}")]
    private static partial void LogRefused(ILogger logger, RoomId room, MigrationId migration, string key, string reason);

    [LoggerMessage(2, LogLevel.Warning, "{Room} {Migration} {Key}: deleted by somebody; it is posted anew")]
    private static partial void LogGone(ILogger logger, RoomId room, MigrationId migration, string key);

    [LoggerMessage(3, LogLevel.Warning, "{Room} {Migration} {Key}: waits: {Reason}")]
    private static partial void LogWaiting(ILogger logger, RoomId room, MigrationId migration, string key, string reason);
}
