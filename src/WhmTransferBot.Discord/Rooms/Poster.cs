using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Rooms;

/// <summary>Puts one message into one channel or thread, once.</summary>
internal sealed class Poster(ChannelApi channels, PastMessages past, ILogger<Poster> log)
{
    private static readonly RestAnswer Nothing = new RestAnswer.Succeeded(default);

    /// <summary>Posts a card.</summary>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="card">The card.</param>
    /// <param name="mark">By what the message is known again.</param>
    /// <param name="notify">Whether the card's people are notified.</param>
    /// <param name="mayHaveArrived">Whether to look for it first.</param>
    /// <param name="draftedAt">When it was drafted, where that is known: nothing of it is older.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<PostResult> PostAsync(Snowflake channel, Card card, DeliveryMark mark, bool notify, bool mayHaveArrived, DateTimeOffset? draftedAt, CancellationToken cancellationToken)
    {
        if (mayHaveArrived && await LookAsync(channel, mark, draftedAt, cancellationToken) is { } found) return found;
        var rendered = CardRenderer.Render(card, notify, mark.Number);
        var answer = await channels.PostAsync(channel, rendered.ToBody(), mark.Nonce, rendered.Files, cancellationToken);
        return answer is RestAnswer.Succeeded posted && posted.Body.Property("id").Snowflake() is { } message
            ? new PostResult(message, null, answer)
            : new PostResult(null, Deliveries.Failed(answer, channel, log), answer);
    }

    /// <returns>The message if it stands there, a failure if that cannot be known, nothing if it does not.</returns>
    private async Task<PostResult?> LookAsync(Snowflake channel, DeliveryMark mark, DateTimeOffset? draftedAt, CancellationToken cancellationToken)
    {
        var (message, failure) = await past.FindAsync(channel, mark, draftedAt, cancellationToken);
        if (failure is not null) return new PostResult(null, NotKnown(Deliveries.Failed(failure, channel, log)), failure);
        return message is { } found ? new PostResult(found, null, Nothing) : null;
    }

    /// <summary>Nothing was posted by looking, but what was posted before is still not known.</summary>
    private static DeliveryOutcome NotKnown(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Unavailable unavailable => new DeliveryOutcome.Unconfirmed(unavailable.Reason),
        DeliveryOutcome.Refused refused => new DeliveryOutcome.Unconfirmed(refused.Reason),
        _ => outcome,
    };
}
