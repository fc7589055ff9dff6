using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Slack.Answers;
using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.People;

namespace WhmTransferBot.Slack.Forms;

/// <summary>
/// Takes filled-in modals. They are looked at before they are acknowledged, because their mistakes travel in the
/// acknowledgement; but for a limited time, because Slack waits for three seconds.
/// </summary>
internal sealed partial class FormIntake(
    CommandDispatcher dispatcher,
    SlackPeople people,
    RoomMembership membership,
    SlackAnswers answers,
    PersonLanes lanes,
    SlackOptions options,
    TimeProvider time,
    ILogger<FormIntake> logger)
{
    /// <summary>How long a form is looked at before it is acknowledged.</summary>
    public static readonly TimeSpan LooksAtMost = TimeSpan.FromSeconds(2);

    /// <summary>Looks at a form.</summary>
    /// <returns>What is wrong, to be shown at the fields; nothing where it was taken, or where looking takes too long.</returns>
    public async Task<FormAcknowledgement?> TakeAsync(IncomingForm form)
    {
        var looking = Task.Run(() => LookAtAsync(form, lanes.Stopping));
        try
        {
            return await looking.WaitAsync(LooksAtMost, time);
        }
        catch (TimeoutException)
        {
            lanes.Add($"{form.Person.User} form", async stop => await TellAsync(form, await looking, stop));
            return null;
        }
    }

    private async Task<FormAcknowledgement?> LookAtAsync(IncomingForm form, CancellationToken cancellationToken)
    {
        try
        {
            var origin = FormOrigin.Read(form.Origin);
            if (await CannotBeSeenAsync(form, origin, cancellationToken)) return At(form, Invitation.Words(origin.Channel ?? string.Empty, options.Command));
            if (await people.FreshAsync(form.Person, cancellationToken) is not { } caller) return At(form, SlackPeople.NotCertain);
            var room = SlackRoom.Of(origin.Channel ?? form.Person.User);
            var outcome = await dispatcher.SubmitAsync(caller with { Message = origin.Clicked() }, room, form.FormId, form.Fields, cancellationToken);
            if (outcome is FormOutcome.Mistaken { ByField: var mistakes }) return FormAcknowledgement.Mistaken(mistakes);
            if (outcome is FormOutcome.Taken { Reply: var reply })
                lanes.Add(form.Person.User, stop => answers.GiveAsync(reply, PlaceOf(form, origin), stop));
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(logger, form.FormId, fault);
            return At(form, "Something went wrong on the bot's side. It is in the log. Please try again.");
        }
    }

    private async Task<bool> CannotBeSeenAsync(IncomingForm form, FormOrigin origin, CancellationToken cancellationToken) =>
        form.FormId == "plan" && origin.Channel is { } channel && await membership.IsStrangerAsync(channel, cancellationToken);

    /// <summary>The modal is closed already, so its mistakes are told in a message.</summary>
    private async Task TellAsync(IncomingForm form, FormAcknowledgement? mistaken, CancellationToken cancellationToken)
    {
        if (mistaken is null) return;
        var words = $"The form was not taken, and nothing has happened. {string.Join(' ', mistaken.Errors.Values)}";
        await answers.SayAsync(words, PlaceOf(form, FormOrigin.Read(form.Origin)), cancellationToken);
    }

    private static FormAcknowledgement? At(IncomingForm form, string words) =>
        form.Fields.Keys.FirstOrDefault() is { } field
            ? FormAcknowledgement.Mistaken(new Dictionary<string, string> { [field] = words })
            : null;

    private static AnswerPlace PlaceOf(IncomingForm form, FormOrigin origin) => new(form.Person.User)
    {
        Channel = origin.Channel,
        ThreadTs = origin.ThreadTs,
        PublicThreadTs = origin.ThreadTs,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The form {Form} could not be looked at.")]
        public static partial void Failed(ILogger logger, string form, Exception fault);
    }
}
