using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Slack.Answers;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.Home;
using WhmTransferBot.Slack.People;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>
/// The one place where everything from Slack arrives, over the socket or over HTTP, except filled-in forms. Whoever brings
/// something has acknowledged it already.
/// </summary>
internal sealed partial class SlackInbox(
    CommandDispatcher dispatcher,
    SlackPeople people,
    UserGroups groups,
    RoomMembership membership,
    SlackAnswers answers,
    SlackHome home,
    PersonLanes lanes,
    SlackOptions options,
    ILogger<SlackInbox> logger)
{
    /// <summary>Begins the work that something asks for, and returns at once.</summary>
    public void Begin(Incoming incoming)
    {
        switch (incoming)
        {
            case IncomingCommand command: Begin(command); break;
            case IncomingClick click: Begin(click); break;
            case HomeOpened opened: lanes.Add(opened.Person.User, stop => home.PublishAsync(opened.Person, stop)); break;
            case GroupChanged changed: groups.Expire(changed.Group); break;
            case IncomingUnknown unknown: Log.Ignored(logger, unknown.What); break;
        }
    }

    /// <summary>A form is opened past the lane: Slack gives three seconds, and nothing is done yet.</summary>
    private void Begin(IncomingCommand command)
    {
        var place = PlaceOf(command);
        if (dispatcher.FormFor(people.Known(command.Person), SlackRoom.Of(command.Channel), command.Text) is { } form)
            lanes.Add($"{command.Person.User} form", stop => answers.AskAsync(form, place, stop));
        else
            lanes.Add(command.Person.User, stop => TypeAsync(command, place, stop));
    }

    private void Begin(IncomingClick click)
    {
        if (!ButtonIdentity.TryParseAction(click.ActionId, click.Value, out var button))
        {
            Log.Ignored(logger, "a click on a button that is not the bot's");
            return;
        }

        var place = PlaceOf(click);
        if (dispatcher.FormFor(people.Known(click.Person), SlackRoom.Of(RoomOf(click)), button) is { } form)
            lanes.Add($"{click.Person.User} form", stop => answers.AskAsync(form, place, stop));
        else
            lanes.Add(click.Person.User, stop => ClickAsync(click, button, place, stop));
    }

    private async Task TypeAsync(IncomingCommand command, AnswerPlace place, CancellationToken stop)
    {
        if (OpensAThread(command.Text) && await membership.IsStrangerAsync(command.Channel, stop))
        {
            await answers.SayAsync(Invitation.Words(command.Channel, options.Command), place, stop);
            return;
        }

        if (await CallerAsync(command.Person, place, stop) is not { } caller) return;
        var reply = await dispatcher.TypeAsync(caller, SlackRoom.Of(command.Channel), command.Text, stop);
        await answers.GiveAsync(reply, place, stop);
    }

    private async Task ClickAsync(IncomingClick click, ButtonClick button, AnswerPlace place, CancellationToken stop)
    {
        if (await CallerAsync(click.Person, place, stop) is not { } caller) return;
        var reply = await dispatcher.ClickAsync(caller with { Message = click.MessageTs }, SlackRoom.Of(RoomOf(click)), button, stop);
        var shown = click.Surface != ClickSurface.Message && reply is Reply.Public { Card: var card } ? new Reply.Private(card) : reply;
        await answers.GiveAsync(shown, place, stop);
        if (click.Surface != ClickSurface.Message) await home.PublishAsync(click.Person, stop);
    }

    /// <returns>Nothing when she cannot act yet; she has been told then.</returns>
    private async Task<Caller?> CallerAsync(SlackPerson person, AnswerPlace place, CancellationToken stop)
    {
        var caller = await people.FreshAsync(person, stop);
        if (caller is null) await answers.SayAsync(SlackPeople.NotCertain, place, stop);
        return caller;
    }

    private static bool OpensAThread(string text) =>
        CommandParser.Parse(text) is ParseResult.Understood { Command: PlanCommand or RestoreCommand or RetryCommand };

    private static string RoomOf(IncomingClick click) => click.Channel ?? click.Person.User;

    private static AnswerPlace PlaceOf(IncomingCommand command) => new(command.Person.User)
    {
        Channel = command.Channel, ResponseUrl = command.ResponseUrl, TriggerId = command.TriggerId,
    };

    private static AnswerPlace PlaceOf(IncomingClick click) => new(click.Person.User)
    {
        Channel = click.Channel,
        ThreadTs = click.ThreadTs == click.MessageTs ? null : click.ThreadTs,
        PublicThreadTs = click.ThreadTs ?? click.MessageTs,
        ClickedTs = click.MessageTs,
        ResponseUrl = click.ResponseUrl,
        TriggerId = click.TriggerId,
        IsOverModal = click.Surface == ClickSurface.Modal,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Left alone: {What}.")]
        public static partial void Ignored(ILogger logger, string what);
    }
}
