using System.Text.Json;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Forms;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>
/// Answers interactions, whichever way they came: the first response goes out before any work, and nothing that matters
/// depends on the interaction's token afterwards.
/// </summary>
internal sealed partial class InteractionHandler(
    InteractionReader reader,
    CommandDispatcher dispatcher,
    OptionCompletion completion,
    FilledForms filledForms,
    Poster poster,
    InteractionApi api,
    DiscordMeter meter,
    TimeProvider time,
    ILogger<InteractionHandler> log)
{
    /// <summary>Answers an interaction.</summary>
    /// <param name="payload">The interaction as it came.</param>
    /// <param name="ticket">What answers need.</param>
    /// <param name="first">Where the first response goes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task HandleAsync(JsonElement payload, InteractionTicket ticket, IFirstResponse first, CancellationToken cancellationToken)
    {
        var answers = new Answers(ticket, first, api, meter, time, log);
        return reader.Read(payload) switch
        {
            Interaction.Ping => first.SendAsync(Callbacks.Pong(), cancellationToken),
            Interaction.CommandUsed used => CommandAsync(used, ticket, answers, cancellationToken),
            Interaction.Completing completing => CompleteAsync(completing, answers, cancellationToken),
            Interaction.Clicked { Confirmed: false } clicked => ClickAsync(clicked, ticket, answers, cancellationToken),
            Interaction.Clicked confirmed => ConfirmAsync(confirmed, ticket, answers, cancellationToken),
            Interaction.Declined => answers.ReplaceAtOnceAsync(InteractionCards.Sentence("Nothing was done."), cancellationToken),
            Interaction.FormWanted wanted => ShowFormAsync(wanted, answers, cancellationToken),
            Interaction.FormFilled filled => FillAsync(filled, ticket, answers, cancellationToken),
            Interaction.Strange strange => RefuseAsync(strange, ticket, answers, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private async Task CommandAsync(Interaction.CommandUsed used, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        var (caller, room) = (used.Origin.Caller, used.Origin.Room);
        if (dispatcher.FormFor(caller, room, used.Verb, used.Options) is { } form)
        {
            await AskAsync(form, used.Origin, answers, cancellationToken);
            return;
        }

        await answers.WorkPrivatelyAsync(cancellationToken);
        var reply = await dispatcher.TypeAsync(caller, room, used.Verb, used.Options, cancellationToken);
        await ReplyInPlaceAsync(reply, used.Origin, ticket, answers, cancellationToken);
    }

    private async Task CompleteAsync(Interaction.Completing completing, Answers answers, CancellationToken cancellationToken) =>
        await answers.OfferAsync(await completion.CompleteAsync(completing, cancellationToken), cancellationToken);

    private async Task ClickAsync(Interaction.Clicked clicked, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        var (caller, room) = (clicked.Origin.Caller, clicked.Origin.Room);
        if (dispatcher.FormFor(caller, room, clicked.Click) is { } form)
        {
            await AskAsync(form, clicked.Origin, answers, cancellationToken);
            return;
        }

        await answers.WorkSilentlyAsync(cancellationToken);
        if (answers.AreTaken && await dispatcher.ConfirmationForAsync(caller, room, clicked.Click, cancellationToken) is { } question)
        {
            await answers.AddPrivatelyAsync(InteractionCards.Question(question, clicked.Click), cancellationToken);
            return;
        }

        var reply = await dispatcher.ClickAsync(caller, room, clicked.Click, cancellationToken);
        await ReplyBesideAsync(reply, clicked.Origin, ticket, answers, cancellationToken);
    }

    /// <summary>The click is on the question that only its author sees; the answer takes its place.</summary>
    private async Task ConfirmAsync(Interaction.Clicked clicked, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        await answers.WorkSilentlyAsync(cancellationToken);
        var reply = await dispatcher.ClickAsync(clicked.Origin.Caller, clicked.Origin.Room, clicked.Click, cancellationToken);
        await ReplyInPlaceAsync(reply, clicked.Origin, ticket, answers, cancellationToken);
    }

    private Task ShowFormAsync(Interaction.FormWanted wanted, Answers answers, CancellationToken cancellationToken) =>
        FormOf(wanted.Origin, wanted.FormId) is { } form
            ? AskAsync(form, wanted.Origin, answers, cancellationToken)
            : answers.SayAtOnceAsync(InteractionCards.Sentence("This form is outdated. Please type the command again."), cancellationToken);

    private async Task FillAsync(Interaction.FormFilled filled, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        await answers.WorkPrivatelyAsync(cancellationToken);
        var outcome = await dispatcher.SubmitAsync(filled.Origin.Caller, filled.Origin.Room, filled.FormId, filled.Fields, cancellationToken);
        if (outcome is FormOutcome.Taken { Reply: var reply})
        {
            await ReplyInPlaceAsync(reply, filled.Origin, ticket, answers, cancellationToken);
        }
        else if (outcome is FormOutcome.Mistaken { ByField: var mistakes })
        {
            filledForms.Keep(filled.Origin.Caller, filled.FormId, filled.Fields);
            await answers.ReplaceAsync(InteractionCards.Mistakes(mistakes, FormOf(filled.Origin, filled.FormId), filled.FormId), cancellationToken);
        }
    }

    private Task RefuseAsync(Interaction.Strange strange, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        Log.Strange(log, ticket.Id, strange.Reason);
        return strange.Answer.Length == 0
            ? answers.OfferAsync([], cancellationToken)
            : answers.SayAtOnceAsync(InteractionCards.Sentence(strange.Answer), cancellationToken);
    }

    private Task AskAsync(Form form, InteractionOrigin origin, Answers answers, CancellationToken cancellationToken) =>
        answers.AskAsync(FormRenderer.Render(form, filledForms.Find(origin.Caller, form.Id)), cancellationToken);

    /// <summary>A form's id is the command that asks for it, with colons for blanks.</summary>
    private Form? FormOf(InteractionOrigin origin, string formId) => dispatcher.FormFor(origin.Caller, origin.Room, formId.Replace(':', ' '));

    /// <summary>The answer takes the place of what only its author sees.</summary>
    private async Task ReplyInPlaceAsync(Reply reply, InteractionOrigin origin, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.Private { Card: var card }:
                await answers.ReplaceAsync(CardRenderer.Render(card), cancellationToken);
                break;
            case Reply.Ask { Form: var form }:
                await answers.ReplaceAsync(InteractionCards.Invitation(form), cancellationToken);
                break;
            default:
                await answers.RemoveAsync(cancellationToken);
                await ReplyBesideAsync(reply, origin, ticket, answers, cancellationToken);
                break;
        }
    }

    /// <summary>The answer stands beside what was there; what concerns everybody is said even when the token has run out.</summary>
    private async Task ReplyBesideAsync(Reply reply, InteractionOrigin origin, InteractionTicket ticket, Answers answers, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.Private { Card: var card }:
                await answers.AddPrivatelyAsync(CardRenderer.Render(card), cancellationToken);
                break;
            case Reply.Ask { Form: var form }:
                await answers.AddPrivatelyAsync(InteractionCards.Invitation(form), cancellationToken);
                break;
            case Reply.Public { Card: var card }:
                var isSaid = await answers.AddAsync(CardRenderer.Render(card), cancellationToken);
                if (isSaid || !Snowflake.TryParse(origin.Room.Channel, out var channel)) break;
                await poster.PostAsync(channel, card, new DeliveryMark(ticket.Id.ToString()), notify: false, mayHaveArrived: false, draftedAt: null, cancellationToken);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(45, LogLevel.Warning, "Discord's interaction {Interaction} is refused: {Reason}.")]
        public static partial void Strange(ILogger logger, Snowflake interaction, string reason);
    }
}
