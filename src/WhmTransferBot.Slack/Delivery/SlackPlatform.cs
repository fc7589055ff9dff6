using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Slack.Cards;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>
/// Brings cards to Slack. A card is one message, or several where one does not hold it; each carries the outbox's id, so that
/// after an attempt with an unknown end only what is missing is posted.
/// </summary>
internal sealed partial class SlackPlatform(
    SlackWebApi api,
    SlackPatience patience,
    PastDeliverySearch search,
    TimeProvider time,
    FileDelivery files,
    SlackWorkspace workspace,
    ILogger<SlackPlatform> logger) : IChatPlatform
{
    /// <inheritdoc />
    public string Name => SlackRoom.Platform;

    /// <inheritdoc />
    public async Task<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Placement is Placement.Thread or Placement.ThreadAndChannel && message.ThreadRoot is null)
            return new DeliveryOutcome.Refused("a message of a thread needs the card that the thread hangs on");
        if (!message.MayHaveArrived) return await PostPartsAsync(message, PastDelivery.None, cancellationToken);
        switch (await FindPastAsync(message, cancellationToken))
        {
            case SearchResult.Looked looked:
                return await PostPartsAsync(message, looked.Past, cancellationToken);
            case SearchResult.Failed failed:
                return failed.Outcome;
            case SearchResult.CannotLook blind:
                Log.CannotLook(logger, message.DeliveryId, blind.Reason);
                return await PostPartsAsync(message, PastDelivery.None, cancellationToken);
            default:
                return new DeliveryOutcome.Unavailable("the room could not be looked through");
        }
    }

    /// <inheritdoc />
    public async Task<DeliveryOutcome> EditAsync(OutgoingMessage message, MessageReference target, CancellationToken cancellationToken)
    {
        var known = target.Value.Split(',');
        var parts = CardMessage.Of(message.Card, message.Migration.ToString()).Parts;
        for (var part = 0; part < known.Length; part++)
        {
            var ts = known[part];
            var answer = part < parts.Count
                ? await UpdatePartAsync(message, parts[part], part, ts, cancellationToken)
                : await patience.AskAsync(() => api.DeleteMessageAsync(message.Room.Channel, ts, cancellationToken), cancellationToken);
            var isGoneAnyway = part > 0 && DeliveryErrors.OutcomeOf(answer) is DeliveryOutcome.Gone;
            if (answer is not SlackAnswer<PostedMessage>.Done && !isGoneAnyway) return DeliveryErrors.OutcomeOf(answer);
        }

        return new DeliveryOutcome.Delivered(new MessageReference(string.Join(',', known.Take(Math.Max(1, parts.Count)))));
    }

    /// <inheritdoc />
    public string? LinkTo(RoomId room, MessageReference card) => workspace.LinkTo(room.Channel, FirstOf(card));

    private async Task<DeliveryOutcome> PostPartsAsync(OutgoingMessage message, PastDelivery past, CancellationToken cancellationToken)
    {
        var card = CardMessage.Of(message.Card, message.Migration.ToString());
        var thread = message.ThreadRoot is { } root ? FirstOf(root) : null;
        var posted = new List<string>();
        for (var part = 0; part < card.Parts.Count; part++)
        {
            if (!past.Parts.TryGetValue(part, out var ts))
            {
                var answer = await PostPartAsync(message, card.Parts[part], part, thread, cancellationToken);
                ts = answer.ValueOrNothing?.Ts;
                if (ts is null && posted.Count == 0) return DeliveryErrors.OutcomeOf(answer);
                if (ts is null && Unfinished(answer) is { } failure) return failure;
                if (ts is null)
                {
                    Log.PartRefused(logger, part + 1, card.Parts.Count, message.DeliveryId, answer.Problem);
                    break;
                }
            }

            posted.Add(ts);
            thread ??= ts;
        }

        return await ShowFilesAsync(message, card, past, thread, cancellationToken)
            ?? new DeliveryOutcome.Delivered(new MessageReference(string.Join(',', posted)));
    }

    private async Task<SlackAnswer<PostedMessage>> PostPartAsync(
        OutgoingMessage message, MessagePart content, int part, string? thread, CancellationToken cancellationToken)
    {
        var post = PostOf(message, content, part) with
        {
            ThreadTs = thread,
            AlsoInChannel = part == 0 && message.Placement == Placement.ThreadAndChannel,
        };
        var answer = part == 0
            ? await api.PostMessageAsync(post, cancellationToken)
            : await patience.AskAsync(() => api.PostMessageAsync(post, cancellationToken), cancellationToken);
        if (answer is not SlackAnswer<PostedMessage>.Refused refused || !DeliveryErrors.IsAboutBlocks(refused.Error)) return answer;
        Log.BlocksRefused(logger, message.DeliveryId, refused.ToString());
        return await patience.AskAsync(() => api.PostMessageAsync(post with { Blocks = [] }, cancellationToken), cancellationToken);
    }

    private async Task<SlackAnswer<PostedMessage>> UpdatePartAsync(
        OutgoingMessage message, MessagePart content, int part, string ts, CancellationToken cancellationToken)
    {
        var post = PostOf(message, content, part);
        return part == 0
            ? await api.UpdateMessageAsync(ts, post, cancellationToken)
            : await patience.AskAsync(() => api.UpdateMessageAsync(ts, post, cancellationToken), cancellationToken);
    }

    /// <summary>Shows the files that are missing. What went before stands, so a failure that may pass leaves the delivery unconfirmed.</summary>
    private async Task<DeliveryOutcome?> ShowFilesAsync(
        OutgoingMessage message, SlackMessage card, PastDelivery past, string? thread, CancellationToken cancellationToken)
    {
        for (var at = 0; at < card.Files.Count; at++)
        {
            var (file, part) = (card.Files[at], card.Parts.Count + at);
            if (past.FileNames.Contains(file.Name) || past.Parts.ContainsKey(part)) continue;
            var answer = await files.ShowAsync(file, message.Room.Channel, thread, cancellationToken);
            if (answer is SlackAnswer<ApiAnswer>.Done) continue;
            if (answer is not SlackAnswer<ApiAnswer>.Refused refused) return Unfinished(answer);
            Log.FileRefused(logger, file.Name, message.DeliveryId, refused.ToString());
            var told = await PostPartAsync(message, MissingFile(file, refused.Error), part, thread, cancellationToken);
            if (told is SlackAnswer<PostedMessage>.Done) continue;
            if (Unfinished(told) is { } failure) return failure;
            Log.NotToldOfFile(logger, file.Name, message.DeliveryId, told.Problem);
        }

        return null;
    }

    /// <summary>Looks in the thread; for a card, first for the card, whose thread may hold the rest of it.</summary>
    private async Task<SearchResult> FindPastAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var channel = message.Room.Channel;
        var asked = await workspace.AskAsync(cancellationToken);
        if (asked.ValueOrNothing is not { } bot) return new SearchResult.Failed(NotYet(DeliveryErrors.OutcomeOf(asked)));
        var wanted = PastDeliveryMark.Of(message, bot, time.GetUtcNow());
        if (message.ThreadRoot is { } root)
            return await search.InThreadAsync(channel, FirstOf(root), wanted, cancellationToken);
        var found = await search.InChannelAsync(channel, wanted, cancellationToken);
        return found is SearchResult.Looked { Past: var past } && past.Parts.TryGetValue(0, out var card)
            ? await search.InThreadAsync(channel, card, wanted, cancellationToken)
            : found;
    }

    /// <summary>Whoever cannot learn who the bot is has not been refused the message.</summary>
    private static DeliveryOutcome NotYet(DeliveryOutcome outcome) =>
        outcome is DeliveryOutcome.Refused refused ? new DeliveryOutcome.Unavailable(refused.Reason) : outcome;

    private static MessagePost PostOf(OutgoingMessage message, MessagePart content, int part) =>
        new(message.Room.Channel, content.Text, content.Blocks)
        {
            Note = MessageNote.On(message.DeliveryId, part, message.Migration.ToString()),
        };

    private static MessagePart MissingFile(CardFile file, string error) =>
        CardMessage.Of(
            new Card
            {
                Blocks =
                [
                    new TextBlock(CardText.Of($"The file `{file.Name}` could not be shown: Slack says `{error}`. The verb `doctor` of the bot says how to mend it.")),
                ],
            },
            file.Name).Parts[0];

    /// <summary>
    /// What the failure of a later part means for the whole. A refusal that nobody can mend is final: what stands is delivered, and the
    /// room goes on. A thread that is gone meanwhile takes what stands with it.
    /// </summary>
    private static DeliveryOutcome? Unfinished<T>(SlackAnswer<T> answer)
        where T : ApiAnswer => DeliveryErrors.OutcomeOf(answer) switch
        {
            DeliveryOutcome.Refused => null,
            DeliveryOutcome.Gone gone => gone,
            _ => new DeliveryOutcome.Unconfirmed($"only a part arrived: {answer.Problem}"),
        };

    private static string FirstOf(MessageReference reference) => reference.Value.Split(',')[0];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Delivery {Delivery} may stand in Slack already, but the bot may not look: {Reason}. It is posted again.")]
        public static partial void CannotLook(ILogger logger, string delivery, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Slack refused the blocks of delivery {Delivery}: {Reason}. Its words are posted without them.")]
        public static partial void BlocksRefused(ILogger logger, string delivery, string reason);

        [LoggerMessage(3, LogLevel.Warning, "Slack refused the file {File} of delivery {Delivery}: {Reason}.")]
        public static partial void FileRefused(ILogger logger, string file, string delivery, string reason);

        [LoggerMessage(4, LogLevel.Error, "Slack refused part {Part} of {Parts} of delivery {Delivery}: {Reason}. What stands before it is taken for the whole.")]
        public static partial void PartRefused(ILogger logger, int part, int parts, string delivery, string reason);

        [LoggerMessage(5, LogLevel.Error, "Slack refused to tell that the file {File} of delivery {Delivery} is missing: {Reason}.")]
        public static partial void NotToldOfFile(ILogger logger, string file, string delivery, string reason);
    }
}
