using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>
/// Looks in a thread, or in a channel, for what an unconfirmed delivery left there. Messages are known by <see cref="PastDeliveryMark"/>.
/// Files carry none; because deliveries into a room go one after another, a file of the right name after the delivery's own
/// message is the delivery's.
/// </summary>
internal sealed class PastDeliverySearch(SlackWebApi api, SlackPatience patience)
{
    /// <summary>How many pages of a channel are looked through: a card that is older than 1,000 messages is not looked for.</summary>
    private const int MostChannelPages = 5;

    private const int MostThreadPages = 50;

    /// <summary>Looks in a thread.</summary>
    public Task<SearchResult> InThreadAsync(string channel, string threadTs, PastDeliveryMark wanted, CancellationToken cancellationToken) =>
        SearchAsync(cursor => api.ReadRepliesAsync(channel, threadTs, cursor, cancellationToken), MostThreadPages, wanted, isNewestFirst: false, cancellationToken);

    /// <summary>Looks in a channel, outside its threads.</summary>
    public Task<SearchResult> InChannelAsync(string channel, PastDeliveryMark wanted, CancellationToken cancellationToken) =>
        SearchAsync(cursor => api.ReadHistoryAsync(channel, cursor, 200, cancellationToken), MostChannelPages, wanted, isNewestFirst: true, cancellationToken);

    private async Task<SearchResult> SearchAsync(
        Func<string?, Task<SlackAnswer<MessagePage>>> read, int mostPages, PastDeliveryMark wanted, bool isNewestFirst, CancellationToken cancellationToken)
    {
        var messages = new List<StoredMessage>();
        string? cursor = null;
        for (var pages = 0; pages < mostPages; pages++)
        {
            var answer = await patience.AskAsync(() => read(cursor), cancellationToken);
            if (answer.ValueOrNothing is not { } page) return ResultOf(answer);
            messages.AddRange((page.Messages ?? []).OfType<StoredMessage>());
            cursor = page.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor) || (isNewestFirst && messages.Count > 0 && wanted.IsBefore(messages[^1]))) break;
        }

        return new SearchResult.Looked(Collect(messages, wanted));
    }

    private static SearchResult ResultOf(SlackAnswer<MessagePage> answer) =>
        answer is SlackAnswer<MessagePage>.Refused refused && DeliveryErrors.IsAboutSetup(refused.Error)
            ? new SearchResult.CannotLook(refused.ToString())
            : new SearchResult.Failed(DeliveryErrors.OutcomeOf(answer) switch
            {
                DeliveryOutcome.Refused refusedToLook => new DeliveryOutcome.Unavailable(refusedToLook.Reason),
                var outcome => outcome,
            });

    private static PastDelivery Collect(List<StoredMessage> messages, PastDeliveryMark wanted)
    {
        var parts = new Dictionary<int, string>();
        foreach (var message in messages)
        {
            if (message.Ts is { Length: > 0 } ts && wanted.PartOf(message) is { } part) parts.TryAdd(part, ts);
        }

        if (parts.Count == 0) return PastDelivery.None;
        var first = parts.Values.Min(PastDeliveryMark.MomentOf);
        var files = messages.Where(message => wanted.IsOfBot(message) && PastDeliveryMark.MomentOf(message.Ts) > first).SelectMany(message => message.Files ?? []).OfType<StoredFile>();
        return new PastDelivery(parts, files.Select(file => file.Name ?? string.Empty).ToHashSet(StringComparer.Ordinal));
    }
}
