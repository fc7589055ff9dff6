using System.Globalization;
using System.Text.Json;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>
/// By what the messages of a delivery are known again. Their note alone does not do: anybody can write one, and deliveries and
/// migrations are numbered anew in a new database, while what the former one posted still stands. So they are the bot's own, and
/// not older than their draft.
/// </summary>
/// <param name="Delivery">The outbox's id.</param>
/// <param name="Migration">The migration.</param>
/// <param name="Bot">The bot.</param>
/// <param name="NotBefore">The oldest that they can be.</param>
internal sealed record PastDeliveryMark(string Delivery, string Migration, Identity Bot, DateTimeOffset NotBefore)
{
    /// <summary>Slack's clock and the bot's may differ, and a double is worse than an hour in which a former database is not told apart.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <summary>The mark of a message. A draft from the future was written before the clock was set back.</summary>
    public static PastDeliveryMark Of(OutgoingMessage message, Identity bot, DateTimeOffset now)
    {
        var drafted = message.DraftedAt < now ? message.DraftedAt.Value : now;
        var notBefore = message.DraftedAt is null ? DateTimeOffset.UnixEpoch : drafted - ClocksDiffer;
        return new PastDeliveryMark(message.DeliveryId, message.Migration.ToString(), bot, notBefore);
    }

    /// <summary>Whether a message is too old.</summary>
    public bool IsBefore(StoredMessage message) => MomentOf(message.Ts) < (decimal)NotBefore.ToUnixTimeMilliseconds() / 1000;

    /// <summary>Which part of the delivery a message is; nothing when it is none.</summary>
    public int? PartOf(StoredMessage message)
    {
        if (IsBefore(message) || !IsOfBot(message)) return null;
        if (message.Metadata is not { EventType: MessageNote.DeliveryType, EventPayload: { ValueKind: JsonValueKind.Object } note }) return null;
        var isIt = TextOf(note, "delivery") == Delivery && TextOf(note, "migration") == Migration;
        return isIt && int.TryParse(TextOf(note, "part"), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether the bot itself wrote a message.</summary>
    public bool IsOfBot(StoredMessage message) =>
        (message.BotId is { Length: > 0 } bot && bot == Bot.BotId) || (message.User is { Length: > 0 } user && user == Bot.UserId);

    /// <summary>A message's id is also its moment: seconds with six places, in order within a channel.</summary>
    public static decimal MomentOf(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Any app may have noted anything on a message of its own, half of a character included, which is legal JSON and no text.</summary>
    private static string? TextOf(JsonElement note, string name)
    {
        try
        {
            return note.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
