using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Completing;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>
/// Where every platform brings what people type, choose, click and fill in. Identity, role, state and freshness are looked
/// at here for each of them; nothing that a platform or a person says is believed. No input makes it throw.
/// </summary>
public sealed partial class CommandDispatcher
{
    private const int LongestMistake = 300;

    /// <summary>Completions come with every key, and cost little; so many of them are as much as one command.</summary>
    private const int CompletionsOfCommand = 10;

    private readonly IMigrations _migrations;
    private readonly AccessPolicy _access;
    private readonly Departure _departure;
    private readonly CallerPace _pace;
    private readonly CallerPace _completionPace;
    private readonly CommandMeter _meter;
    private readonly ILogger<CommandDispatcher> _log;
    private readonly CommandRunner _runner;
    private readonly CommandCompletion _completion;
    private readonly FormOffers _forms;

    /// <summary>Makes the dispatcher.</summary>
    /// <param name="migrations">The engine.</param>
    /// <param name="access">Who may do what.</param>
    /// <param name="clock">Says what <c>at:22:00</c> means now, and in which zone.</param>
    /// <param name="departure">Says when the bot goes down and takes no further command.</param>
    /// <param name="pace">Says when one person asks for too much.</param>
    /// <param name="meter">Where commands are counted.</param>
    /// <param name="log">Where faults of the bot itself go.</param>
    public CommandDispatcher(
        IMigrations migrations, AccessPolicy access, TimeProvider clock, Departure departure, CallerPace pace, CommandMeter meter,
        ILogger<CommandDispatcher> log)
    {
        _migrations = migrations;
        _access = access;
        _departure = departure;
        _pace = pace;
        _completionPace = pace.ForSmaller(CompletionsOfCommand);
        _meter = meter;
        _log = log;
        _runner = new CommandRunner(migrations, access, clock);
        _completion = new CommandCompletion(migrations);
        _forms = new FormOffers(migrations);
    }

    /// <summary>Carries out what was typed after <c>/migrate</c>.</summary>
    public async Task<Reply> TypeAsync(Caller caller, RoomId room, string text, CancellationToken cancellationToken)
    {
        if (FormFor(caller, room, text) is { } form) return new Reply.Ask(form);
        return await RunAsync(caller, room, CommandParser.Parse(text), cancellationToken);
    }

    /// <summary>Carries out a command whose options a platform delivers by name.</summary>
    /// <param name="caller">Who chose it.</param>
    /// <param name="room">Where.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="options">The options by name; blank ones count as left out.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Reply> TypeAsync(
        Caller caller, RoomId room, string verb, IReadOnlyDictionary<string, string> options, CancellationToken cancellationToken)
    {
        if (FormFor(caller, room, verb, options) is { } form) return new Reply.Ask(form);
        return await RunAsync(caller, room, CommandParser.Parse(verb, options), cancellationToken);
    }

    /// <summary>Carries out a command.</summary>
    public Task<Reply> RunAsync(Caller caller, RoomId room, Command command, CancellationToken cancellationToken) =>
        AnswerAsync(caller, room, command, isClick: false, cancellationToken);

    /// <summary>Carries out a click.</summary>
    public async Task<Reply> ClickAsync(Caller caller, RoomId room, ButtonClick click, CancellationToken cancellationToken) =>
        ClickReader.Read(click) is { } command
            ? await AnswerAsync(caller, room, command, isClick: true, cancellationToken)
            : NotUnderstood(caller, FaultReply.UnknownButton);

    /// <summary>
    /// The form that a text asks for; nothing when it asks for none, when the caller may not use it, or when she has asked for too much,
    /// which the command itself then tells her. Does no I/O.
    /// </summary>
    public Form? FormFor(Caller caller, RoomId room, string text)
    {
        _ = room;
        return Offered(caller, _forms.For(_access.Identify(caller).Roles, text));
    }

    /// <summary>The same for a command with options by name.</summary>
    public Form? FormFor(Caller caller, RoomId room, string verb, IReadOnlyDictionary<string, string> options)
    {
        _ = room;
        return Offered(caller, _forms.For(_access.Identify(caller).Roles, verb, options));
    }

    /// <summary>The same for a click.</summary>
    public Form? FormFor(Caller caller, RoomId room, ButtonClick click)
    {
        _ = room;
        return ClickReader.Read(click) is { } command ? Offered(caller, FormOffers.For(_access.Identify(caller).Roles, command)) : null;
    }

    /// <summary>What has to be asked before a click counts, for platforms that cannot keep the question with the button.</summary>
    /// <returns>Nothing when the click counts at once, when there is no such button now, or when the caller has asked for too much, which the click itself then tells her.</returns>
    public async Task<Confirmation?> ConfirmationForAsync(
        Caller caller, RoomId room, ButtonClick click, CancellationToken cancellationToken)
    {
        _ = room;
        if (ClickReader.Read(click) is not { Migration: { } id } command) return null;
        if (!command.IsOpenTo(_access.Identify(caller).Roles) || !_pace.Allows(caller.Identity)) return null;
        try
        {
            var question = await _migrations.FindAsync(id, cancellationToken) is { } migration
                ? MigrationButtons.ConfirmationOf(migration, click.Verb)
                : null;
            // Without a question the click itself counts.
            return question is null || _pace.Take(caller.Identity) is not null ? null : question;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CommandFailed(_log, command.Verb, caller.Identity, fault);
            return _pace.Take(caller.Identity) is null ? MigrationButtons.Unseen(id) : null;
        }
    }

    /// <summary>Takes a filled-in form.</summary>
    /// <param name="caller">Who filled it in.</param>
    /// <param name="room">Where.</param>
    /// <param name="formId">The form's id as the platform brings it back.</param>
    /// <param name="fields">What was filled in, by the name of the field.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<FormOutcome> SubmitAsync(
        Caller caller, RoomId room, string formId, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var read = FormReader.Read(formId, fields);
        var mistake = read switch
        {
            ParseResult.Mistaken wrong => wrong.Mistake,
            ParseResult.Understood { Command: PlanCommand plan } => PlanCheck.Of(plan, _migrations.Inventory),
            _ => null,
        };
        if (mistake is { Option: { } field })
        {
            if (Slowed(caller) is { } slowed) return new FormOutcome.Taken(slowed);
            _meter.Mistaken();
            return new FormOutcome.Mistaken(new Dictionary<string, string> { [field] = CleanText.Line(mistake.What, LongestMistake) });
        }

        return read is ParseResult.Understood { Command: var command }
            ? new FormOutcome.Taken(await RunAsync(caller, room, command, cancellationToken))
            : new FormOutcome.Taken(NotUnderstood(caller, FaultReply.UnknownForm));
    }

    /// <summary>How a text may go on at the caret.</summary>
    /// <param name="caller">Who types; only what she may do is offered.</param>
    /// <param name="room">Where.</param>
    /// <param name="text">What stands after <c>/migrate</c>.</param>
    /// <param name="caret">Where the caret stands, 0 to the length of the text.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>At most 25, the likeliest first; none when they cannot be known.</returns>
    public Task<IReadOnlyList<Completion>> CompleteAsync(
        Caller caller, RoomId room, string text, int caret, CancellationToken cancellationToken) =>
        OfferAsync(caller, () => _completion.CompleteTextAsync(_access.Identify(caller).Roles, room, text, caret, cancellationToken));

    /// <summary>How the value of one option may go on, where a platform asks option by option.</summary>
    /// <param name="caller">Who types.</param>
    /// <param name="room">Where.</param>
    /// <param name="verb">The command.</param>
    /// <param name="option">The option that is being typed.</param>
    /// <param name="typed">What stands in it so far.</param>
    /// <param name="others">The other options that are filled in already.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>At most 25 whole values of the option, the likeliest first; none when they cannot be known.</returns>
    public Task<IReadOnlyList<Completion>> CompleteAsync(
        Caller caller, RoomId room, string verb, string option, string typed, IReadOnlyDictionary<string, string> others,
        CancellationToken cancellationToken) =>
        OfferAsync(caller, () => _completion.CompleteOptionAsync(_access.Identify(caller).Roles, room, verb, option, typed, others, cancellationToken));

    private async Task<Reply> AnswerAsync(Caller caller, RoomId room, Command command, bool isClick, CancellationToken cancellationToken)
    {
        using var trace = CommandMeter.Begin(command, room);
        using var scope = command is MigrationCommand { Migration: { } id } ? MigrationScope.Begin(_log, id) : null;
        if (_pace.Take(caller.Identity) is { } wait) return ComesTooSoon(command, wait);
        if (!_departure.TryEnter()) return ComesTooLate(command);
        try
        {
            var reply = await _runner.RunAsync(_access.Identify(caller), room, command, isClick, cancellationToken);
            _meter.Answered(command);
            return reply;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CommandFailed(_log, command.Verb, caller.Identity, fault);
            _meter.Failed(command, trace);
            return new Reply.Private(fault is MemoryUnavailableException outage ? FaultReply.Write(command, outage) : FaultReply.Write(command));
        }
        finally
        {
            _departure.Leave();
        }
    }

    private Reply.Private ComesTooLate(Command command)
    {
        _meter.CameTooLate(command);
        return new Reply.Private(DepartureReply.Write(command));
    }

    private Reply.Private ComesTooSoon(Command command, TimeSpan wait)
    {
        _meter.CameTooSoon(command);
        return new Reply.Private(PaceReply.Write(command, wait));
    }

    /// <summary>What was not understood is an answer too, and takes as much from the allowance as one that was.</summary>
    private Reply.Private NotUnderstood(Caller caller, Func<Card> answer)
    {
        if (Slowed(caller) is { } slowed) return slowed;
        _meter.Mistaken();
        return new Reply.Private(answer());
    }

    /// <summary>The answer to somebody who has asked for too much; nothing when she may go on.</summary>
    private Reply.Private? Slowed(Caller caller)
    {
        if (_pace.Take(caller.Identity) is not { } wait) return null;
        _meter.MistakenTooSoon();
        return new Reply.Private(PaceReply.Write(wait));
    }

    /// <summary>Forms are asked of the platform, which has an allowance for the whole bot; nobody may use it up.</summary>
    private Form? Offered(Caller caller, Form? form) => form is not null && _pace.Take(caller.Identity) is null ? form : null;

    private async Task<IReadOnlyList<Completion>> OfferAsync(Caller caller, Func<Task<IReadOnlyList<Completion>>> complete)
    {
        if (_completionPace.Take(caller.Identity) is not null) return [];
        try
        {
            return await complete();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CompletionFailed(_log, fault);
            return [];
        }
    }

    private async Task<Reply> RunAsync(Caller caller, RoomId room, ParseResult read, CancellationToken cancellationToken) => read switch
    {
        ParseResult.Understood { Command: var command } => await RunAsync(caller, room, command, cancellationToken),
        ParseResult.Mistaken { Mistake: var mistake } => NotUnderstood(caller, () => MistakeReply.Write(mistake)),
        _ => throw new InvalidOperationException($"{read} is no result of reading."),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The command {Verb} of {Identity} could not be carried out.")]
        public static partial void CommandFailed(ILogger logger, string verb, string identity, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "A completion could not be worked out.")]
        public static partial void CompletionFailed(ILogger logger, Exception fault);
    }
}
