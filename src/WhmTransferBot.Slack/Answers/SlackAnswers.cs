using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Answers;

/// <summary>Answers somebody who typed, clicked or filled in. What matters to the team stands in the thread, not here.</summary>
internal sealed partial class SlackAnswers(
    SlackWebApi api, SlackPatience patience, PrivateAnswers toOne, PublicAnswers toAll, ILogger<SlackAnswers> logger)
{
    /// <summary>Answers.</summary>
    public Task GiveAsync(Reply reply, AnswerPlace place, CancellationToken cancellationToken) => reply switch
    {
        Reply.Private { Card: var card } => toOne.GiveAsync(card, place, cancellationToken),
        Reply.Public { Card: var card } => toAll.GiveAsync(card, place, cancellationToken),
        Reply.Ask { Form: var form } => AskAsync(form, place, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Says something to that person alone.</summary>
    public Task SayAsync(string words, AnswerPlace place, CancellationToken cancellationToken) =>
        toOne.GiveAsync(new Card { Blocks = [new TextBlock(CardText.Plain(words))] }, place, cancellationToken);

    /// <summary>Opens a form. Slack gives three seconds for it; later, a sentence says how to get there again.</summary>
    public async Task AskAsync(Form form, AnswerPlace place, CancellationToken cancellationToken)
    {
        var view = FormView.Of(form, new FormOrigin(place.Channel, place.ThreadTs, place.ClickedTs));
        if (await OpenAsync(view, place, cancellationToken) is not { } problem) return;
        Log.FormNotOpened(logger, form.Id, problem);
        await toOne.GiveAsync(TooLate(form), place with { TriggerId = null }, cancellationToken);
    }

    private async Task<string?> OpenAsync(View view, AnswerPlace place, CancellationToken cancellationToken)
    {
        if (place.TriggerId is not { } trigger) return "there is no trigger";
        var answer = await patience.AskAsync(
            () => place.IsOverModal ? api.PushViewAsync(trigger, view, cancellationToken) : api.OpenViewAsync(trigger, view, cancellationToken),
            cancellationToken);
        return answer is SlackAnswer<OpenedView>.Done ? null : answer.Problem;
    }

    private static Card TooLate(Form form) => new()
    {
        Blocks =
        [
            new TextBlock(CardText.Of($"Slack did not let me open the form **{form.Title}** in time. Nothing has happened. Please click or type it again.")),
        ],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The form {Form} could not be opened: {Reason}.")]
        public static partial void FormNotOpened(ILogger logger, string form, string reason);
    }
}
