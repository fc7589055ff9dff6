using System.Globalization;
using System.Text.Json;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>
/// Looks in a thread, or in a channel, for what an unconfirmed delivery left there. Messages are known by the note they carry.
/// Files carry none; because deliveries into a room go one after another, a file of the right name after the delivery's own
/// message is the delivery's.
/// </summary>
internal sealed class PastDeliverySearch(SlackWebApi api, SlackPatience patience)
{
    /// <summary>How many pages of a channel are looked through: a card that is older than 1,000 messages is not looked for.</summary>
    private const int MostChannelPages = 5;

    private const int MostThreadPages = 50;

    /// <summary>Looks in a thread.</summary>
    public Task<SearchResult> InThreadAsync(string channel, string threadTs, string delivery, CancellationToken cancellationToken) =>
        SearchAsync(cursor => api.ReadRepliesAsync(channel, threadTs, cursor, cancellationToken), MostThreadPages, delivery, cancellationToken);

    /// <summary>Looks in a channel, outside its threads.</summary>
    public Task<SearchResult> InChannelAsync(string channel, string delivery, CancellationToken cancellationToken) =>
        SearchAsync(cursor => api.ReadHistoryAsync(channel, cursor, 200, cancellationToken), MostChannelPages, delivery, cancellationToken);

    private async Task<SearchResult> SearchAsync(
        Func<string?, Task<SlackAnswer<MessagePage>>> read, int mostPages, string delivery, CancellationToken cancellationToken)
    {
        var messages = new List<StoredMessage>();
        string? cursor = null;
        for (var pages = 0; pages < mostPages; pages++)
        {
            var answer = await patience.AskAsync(() => read(cursor), cancellationToken);
            if (answer.ValueOrNothing is not { } page) return ResultOf(answer);
            messages.AddRange((page.Messages ?? []).OfType<StoredMessage>());
            cursor = page.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor)) break;
        }

        return new SearchResult.Looked(Collect(messages, delivery));
    }

    private static SearchResult ResultOf(SlackAnswer<MessagePage> answer) =>
        answer is SlackAnswer<MessagePage>.Refused refused && DeliveryErrors.IsAboutSetup(refused.Error)
            ? new SearchResult.CannotLook(refused.ToString())
            : new SearchResult.Failed(DeliveryErrors.OutcomeOf(answer) switch
            {
                DeliveryOutcome.Refused refusedToLook => new DeliveryOutcome.Unavailable(refusedToLook.Reason),
                var outcome => outcome,
            });

    private static PastDelivery Collect(List<StoredMessage> messages, string delivery)
    {
        var parts = new Dictionary<int, string>();
        foreach (var message in messages)
        {
            if (message.Ts is { Length: > 0 } ts && PartOf(message, delivery) is { } part) parts.TryAdd(part, ts);
        }

        if (parts.Count == 0) return PastDelivery.None;
        var first = parts.Values.Min(NumberOf);
        var files = messages.Where(message => NumberOf(message.Ts) > first).SelectMany(message => message.Files ?? []).OfType<StoredFile>();
        return new PastDelivery(parts, files.Select(file => file.Name ?? string.Empty).ToHashSet(StringComparer.Ordinal));
    }

    private static int? PartOf(StoredMessage message, string delivery)
    {
        if (message.Metadata is not { EventType: MessageNote.DeliveryType, EventPayload: { ValueKind: JsonValueKind.Object } note }) return null;
        return TextOf(note, "delivery") == delivery && int.TryParse(TextOf(note, "part"), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

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

    /// <summary>A message's id is also its moment: seconds with six places, in order within a channel.</summary>
    private static decimal NumberOf(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
