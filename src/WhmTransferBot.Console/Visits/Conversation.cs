using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Completing;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Console.Commands;
using WhmTransferBot.Console.People;
using WhmTransferBot.Console.Room;

namespace WhmTransferBot.Console.Visits;

/// <summary>What one visitor says to the bot, and what only she gets to see of it. One for each open page.</summary>
public sealed partial class Conversation(
    CommandDispatcher dispatcher,
    PublicAnswers publicAnswers,
    ConsoleOptions options,
    TimeProvider time,
    ILogger<Conversation> logger)
{
    /// <summary>Raised when the page has to be drawn again.</summary>
    public event Action? Changed;

    /// <summary>Who the visitor is now.</summary>
    public ConsolePerson Person { get; private set; } = options.People[0];

    /// <summary>The answer to what was asked last, which only the visitor sees.</summary>
    public PrivateAnswer? Answer { get; private set; }

    /// <summary>The form that waits to be filled in.</summary>
    public Form? Form { get; private set; }

    /// <summary>The button that waits to be confirmed.</summary>
    public CardButton? Confirming { get; private set; }

    /// <summary>Makes the visitor somebody else; what the other one was told is put away.</summary>
    public void Become(ConsolePerson person)
    {
        if (person == Person) return;
        (Person, Form, Confirming, Answer) = (person, null, null, null);
        Changed?.Invoke();
    }

    /// <summary>Sends what was typed.</summary>
    public Task TypeAsync(string text, CancellationToken cancellationToken) =>
        AskAsync(text, () => dispatcher.TypeAsync(Person.ToCaller(), ConsolePlatform.MainRoom, CommandPrefix.Strip(text), cancellationToken));

    /// <summary>Presses a button; asks first where the button asks first.</summary>
    public async Task ClickAsync(CardButton button, CancellationToken cancellationToken)
    {
        if (button.Confirm is null || button == Confirming) await ClickAtOnceAsync(button, cancellationToken);
        else Confirming = button;
        Changed?.Invoke();
    }

    /// <summary>Goes back from a question or a form without an answer.</summary>
    public void Withdraw()
    {
        (Form, Confirming) = (null, null);
        Changed?.Invoke();
    }

    /// <summary>Sends a form.</summary>
    /// <returns>What is wrong, by field; empty when the form was taken.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SubmitAsync(
        Form form,
        IReadOnlyDictionary<string, string> fields,
        CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> errors = new Dictionary<string, string>();
        await AskAsync(form.Title, async () =>
        {
            var outcome = await dispatcher.SubmitAsync(Person.ToCaller(), ConsolePlatform.MainRoom, form.Id, fields, cancellationToken);
            if (outcome is FormOutcome.Mistaken mistaken) errors = mistaken.ByField;
            else if (Form == form) Form = null;
            return outcome is FormOutcome.Taken taken ? taken.Reply : new Reply.Silent();
        });
        return errors;
    }

    /// <summary>What can be typed at the caret; nothing when that cannot be known now.</summary>
    public async Task<IReadOnlyList<Completion>> CompleteAsync(string text, int caret, CancellationToken cancellationToken)
    {
        var from = CommandPrefix.LengthIn(text);
        try
        {
            var offers = await dispatcher.CompleteAsync(
                Person.ToCaller(), ConsolePlatform.MainRoom, text[from..], Math.Clamp(caret - from, 0, text.Length - from), cancellationToken);
            return [.. offers.Select(offer => CommandPrefix.Place(text, offer)).Where(offer => !IsThere(text, offer))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.CompletingFailed(logger, failure);
            return [];
        }
    }

    /// <summary>Puts the answer away.</summary>
    public void Dismiss()
    {
        Answer = null;
        Changed?.Invoke();
    }

    private static bool IsThere(string text, Completion offer) => text.AsSpan(offer.Start, offer.Length).SequenceEqual(offer.Text);

    private Task ClickAtOnceAsync(CardButton button, CancellationToken cancellationToken)
    {
        Confirming = null;
        var click = new ButtonClick(button.Verb, button.Migration.ToString(), button.Argument);
        return AskAsync(
            $"{button.Label}, {button.Migration}",
            () => dispatcher.ClickAsync(Person.ToCaller(), ConsolePlatform.MainRoom, click, cancellationToken));
    }

    private async Task AskAsync(string asked, Func<Task<Reply>> ask)
    {
        try
        {
            Take(asked, await ask());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.AskingFailed(logger, failure, Person.Identity);
            Take(asked, new Reply.Private(FailureCard));
        }

        Changed?.Invoke();
    }

    private void Take(string asked, Reply reply)
    {
        Answer = reply is Reply.Private { Card: var card } ? new PrivateAnswer(asked, card, time.GetUtcNow()) : null;
        switch (reply)
        {
            case Reply.Public answer:
                publicAnswers.Give(Person.Name, asked, answer.Card);
                break;
            case Reply.Ask ask:
                Form = ask.Form;
                break;
        }
    }

    private static Card FailureCard { get; } = new()
    {
        Title = "The bot could not answer",
        Blocks = [new TextBlock(CardText.Of($"Something broke on the way. The bot's log says what. Look with `status` before you try again."))],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What {Identity} asked in the console could not be answered.")]
        public static partial void AskingFailed(ILogger logger, Exception failure, string identity);

        [LoggerMessage(2, LogLevel.Warning, "Nothing could be offered in the console's command box.")]
        public static partial void CompletingFailed(ILogger logger, Exception failure);
    }
}
