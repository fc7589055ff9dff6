using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>Puts one message into one channel or thread, once.</summary>
internal sealed class Poster(ChannelApi channels, ILogger<Poster> log)
{
    /// <summary>Posts a card.</summary>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="card">The card.</param>
    /// <param name="mark">By what the message is known again.</param>
    /// <param name="notify">Whether the card's people are notified.</param>
    /// <param name="mayHaveArrived">Whether to look for it first.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<PostResult> PostAsync(Snowflake channel, Card card, DeliveryMark mark, bool notify, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        if (mayHaveArrived && await LookAsync(channel, mark, cancellationToken) is { } found) return found;
        var rendered = CardRenderer.Render(card, notify, mark.Number);
        var answer = await channels.PostAsync(channel, rendered.ToBody(), mark.Nonce, rendered.Files, cancellationToken);
        return answer is RestAnswer.Succeeded posted && posted.Body.Property("id").Snowflake() is { } message
            ? new PostResult(message, null, answer)
            : new PostResult(null, Deliveries.Failed(answer, channel, log), answer);
    }

    /// <returns>The message if it stands there, a failure if that cannot be known, nothing if it does not.</returns>
    private async Task<PostResult?> LookAsync(Snowflake channel, DeliveryMark mark, CancellationToken cancellationToken)
    {
        var answer = await channels.ReadAsync(channel, cancellationToken);
        if (answer is RestAnswer.Refused) return null;
        if (answer is not RestAnswer.Succeeded read) return new PostResult(null, NotKnown(Deliveries.Failed(answer, channel, log)), answer);
        foreach (var message in read.Body.Items())
        {
            var isIt = message.Property("nonce").Text() == mark.Nonce
                || message.Property("components").Items().Any(component => component.Property("id").Integer() == mark.Number);
            if (isIt && message.Property("id").Snowflake() is { } id) return new PostResult(id, null, answer);
        }

        return null;
    }

    /// <summary>Nothing was posted by looking, but what was posted before is still not known.</summary>
    private static DeliveryOutcome NotKnown(DeliveryOutcome outcome) =>
        outcome is DeliveryOutcome.Unavailable unavailable ? new DeliveryOutcome.Unconfirmed(unavailable.Reason) : outcome;
}
