using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Slack.Cards;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Answers;

/// <summary>Answers that the room sees: a list that was asked for, a report. What is asked in a thread is answered there.</summary>
internal sealed partial class PublicAnswers(
    SlackWebApi api, SlackPatience patience, FileDelivery files, PrivateAnswers toOne, ILogger<PublicAnswers> logger)
{
    /// <summary>Answers.</summary>
    public async Task GiveAsync(Card card, AnswerPlace place, CancellationToken cancellationToken)
    {
        var message = CardMessage.Of(card, "answer");
        if (place.Channel is not { } channel)
        {
            await toOne.GiveAsync(card, place, cancellationToken);
            return;
        }

        var thread = place.PublicThreadTs;
        foreach (var part in message.Parts)
        {
            var (ts, problem) = await SayAsync(part, channel, thread, place, message.Files.Count > 0, cancellationToken);
            if (problem is not null)
            {
                Log.NotSaid(logger, channel, problem);
                await toOne.GiveAsync(card, place, cancellationToken);
                return;
            }

            thread ??= ts;
        }

        foreach (var file in message.Files)
        {
            var shown = await files.ShowAsync(file, channel, thread, cancellationToken);
            if (shown is not SlackAnswer<ApiAnswer>.Done) Log.FileNotShown(logger, file.Name, channel, shown.Problem);
        }
    }

    /// <summary>Says one part. A file needs a thread to hang on, so then the message is posted; otherwise the response address will do.</summary>
    private async Task<(string? Ts, string? Problem)> SayAsync(
        MessagePart part, string channel, string? thread, AnswerPlace place, bool mustBePosted, CancellationToken cancellationToken)
    {
        if (!mustBePosted && Uri.TryCreate(place.ResponseUrl, UriKind.Absolute, out var address))
        {
            var message = new ResponseMessage("in_channel", part.Text, part.Blocks) { ThreadTs = thread };
            var said = await patience.AskAsync(() => api.RespondAsync(address, message, cancellationToken), cancellationToken);
            if (said is SlackAnswer<ApiAnswer>.Done) return (null, null);
        }

        var post = new MessagePost(channel, part.Text, part.Blocks) { ThreadTs = thread };
        var posted = await patience.AskAsync(() => api.PostMessageAsync(post, cancellationToken), cancellationToken);
        return posted is SlackAnswer<PostedMessage>.Done { Value.Ts: var ts } ? (ts, null) : (null, posted.Problem);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An answer for the channel {Channel} could not be posted: {Reason}.")]
        public static partial void NotSaid(ILogger logger, string channel, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The file {File} could not be shown in the channel {Channel}: {Reason}.")]
        public static partial void FileNotShown(ILogger logger, string file, string channel, string reason);
    }
}
