using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Cards;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Answers;

/// <summary>
/// Answers that one person alone sees: at the address that came with what she did, otherwise in the channel for her alone,
/// otherwise as a direct message; on the App Home and on modals, as a modal.
/// </summary>
internal sealed partial class PrivateAnswers(
    SlackWebApi api, SlackPatience patience, FileDelivery files, ILogger<PrivateAnswers> logger)
{
    private const int MostParts = 4;

    /// <summary>Answers.</summary>
    public async Task GiveAsync(Card card, AnswerPlace place, CancellationToken cancellationToken)
    {
        var message = CardMessage.Of(card, "answer");
        var files = message.Files.Count > 0 ? await SendFilesAsync(message.Files, place, cancellationToken) : null;
        var parts = message.Parts.Take(MostParts).ToList();
        if (files is not null) parts[^1] = With(parts[^1], files);
        if (place.ResponseUrl is null && place.TriggerId is not null && await ShowModalAsync(parts, place, cancellationToken)) return;
        foreach (var part in parts) await SendAsync(part, place, cancellationToken);
    }

    private async Task SendAsync(MessagePart part, AnswerPlace place, CancellationToken cancellationToken)
    {
        var problem = await RespondAsync(part, place, cancellationToken);
        if (problem is null) return;
        var whispered = place.Channel is { } channel ? await WhisperAsync(part, channel, place, cancellationToken) : "there is no channel";
        if (whispered is null) return;
        var direct = await SendDirectAsync(part, place.User, cancellationToken);
        if (direct is not null) Log.NotAnswered(logger, place.User, problem, whispered, direct);
    }

    private async Task<string?> RespondAsync(MessagePart part, AnswerPlace place, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(place.ResponseUrl, UriKind.Absolute, out var address)) return "there is no response address";
        var message = new ResponseMessage("ephemeral", part.Text, part.Blocks) { ThreadTs = place.ThreadTs };
        return ProblemOf(await patience.AskAsync(() => api.RespondAsync(address, message, cancellationToken), cancellationToken));
    }

    private async Task<string?> WhisperAsync(MessagePart part, string channel, AnswerPlace place, CancellationToken cancellationToken)
    {
        var post = new MessagePost(channel, part.Text, part.Blocks) { ThreadTs = place.ThreadTs };
        return ProblemOf(await patience.AskAsync(() => api.PostEphemeralAsync(post, place.User, cancellationToken), cancellationToken));
    }

    private async Task<string?> SendDirectAsync(MessagePart part, string user, CancellationToken cancellationToken)
    {
        var post = new MessagePost(user, part.Text, part.Blocks);
        return ProblemOf(await patience.AskAsync(() => api.PostMessageAsync(post, cancellationToken), cancellationToken));
    }

    private async Task<bool> ShowModalAsync(List<MessagePart> parts, AnswerPlace place, CancellationToken cancellationToken)
    {
        var view = new View("modal", [.. parts.SelectMany(part => part.Blocks).Take(BlockLimits.ViewBlocks)])
        {
            Title = TextObject.Plain("Answer", BlockLimits.ModalTitle),
            Close = TextObject.Plain("Close", BlockLimits.ModalTitle),
        };
        var answer = await patience.AskAsync(
            () => place.IsOverModal
                ? api.PushViewAsync(place.TriggerId!, view, cancellationToken)
                : api.OpenViewAsync(place.TriggerId!, view, cancellationToken),
            cancellationToken);
        return answer is SlackAnswer<OpenedView>.Done;
    }

    /// <summary>Slack shows no file to one person in a channel, so files go to her directly. Gives the sentence that says so.</summary>
    private async Task<string> SendFilesAsync(IReadOnlyList<CardFile> toSend, AnswerPlace place, CancellationToken cancellationToken)
    {
        var opened = await patience.AskAsync(() => api.OpenConversationAsync(place.User, cancellationToken), cancellationToken);
        if (opened.ValueOrNothing?.Channel?.Id is not { Length: > 0 } direct) return $"I could not send you the file: {SlackText.Escape(opened.Problem)}.";
        foreach (var file in toSend)
        {
            var sent = await files.ShowAsync(file, direct, null, cancellationToken);
            if (sent is not SlackAnswer<ApiAnswer>.Done) return $"I could not send you the file: {SlackText.Escape(sent.Problem)}.";
        }

        return toSend.Count == 1 ? "The file is in your direct messages with me." : "The files are in your direct messages with me.";
    }

    private static MessagePart With(MessagePart part, string sentence) =>
        part with { Text = $"{part.Text}\n{sentence}", Blocks = [.. part.Blocks.Take(BlockLimits.MessageBlocks - 1), new Context([TextObject.Marked(sentence)])] };

    private static string? ProblemOf<T>(SlackAnswer<T> answer)
        where T : ApiAnswer => answer is SlackAnswer<T>.Done ? null : answer.Problem;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{User} could not be answered: at the response address {First}; in the channel {Second}; directly {Third}.")]
        public static partial void NotAnswered(ILogger logger, string user, string first, string second, string third);
    }
}
