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

    private readonly IMigrations _migrations;
    private readonly AccessPolicy _access;
    private readonly Departure _departure;
    private readonly CallerPace _pace;
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
            : new Reply.Private(FaultReply.UnknownButton());

    /// <summary>The form that a text asks for; nothing when it asks for none, or when the caller may not use it. Does no I/O.</summary>
    public Form? FormFor(Caller caller, RoomId room, string text)
    {
        _ = room;
        return _forms.For(_access.Identify(caller).Roles, text);
    }

    /// <summary>The form that a command with options by name asks for; nothing when it asks for none. Does no I/O.</summary>
    public Form? FormFor(Caller caller, RoomId room, string verb, IReadOnlyDictionary<string, string> options)
    {
        _ = room;
        return _forms.For(_access.Identify(caller).Roles, verb, options);
    }

    /// <summary>The form that a click asks for; nothing when it asks for none. Does no I/O.</summary>
    public Form? FormFor(Caller caller, RoomId room, ButtonClick click)
    {
        _ = room;
        return ClickReader.Read(click) is { } command ? FormOffers.For(_access.Identify(caller).Roles, command) : null;
    }

    /// <summary>What has to be asked before a click counts, for platforms that cannot keep the question with the button.</summary>
    /// <returns>Nothing when the click counts at once, or when there is no such button now.</returns>
    public async Task<Confirmation?> ConfirmationForAsync(
        Caller caller, RoomId room, ButtonClick click, CancellationToken cancellationToken)
    {
        _ = room;
        if (ClickReader.Read(click) is not { Migration: { } id } command) return null;
        if (!command.IsOpenTo(_access.Identify(caller).Roles)) return null;
        try
        {
            return await _migrations.FindAsync(id, cancellationToken) is { } migration
                ? MigrationButtons.ConfirmationOf(migration, click.Verb)
                : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CommandFailed(_log, command.Verb, caller.Identity, fault);
            return MigrationButtons.Unseen(id);
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
        if (mistake is { Option: { } field }) return new FormOutcome.Mistaken(new Dictionary<string, string> { [field] = CleanText.Line(mistake.What, LongestMistake) });
        return read is ParseResult.Understood { Command: var command }
            ? new FormOutcome.Taken(await RunAsync(caller, room, command, cancellationToken))
            : new FormOutcome.Taken(new Reply.Private(FaultReply.UnknownForm()));
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
        OfferAsync(_completion.CompleteTextAsync(_access.Identify(caller).Roles, room, text, caret, cancellationToken));

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
        OfferAsync(_completion.CompleteOptionAsync(_access.Identify(caller).Roles, room, verb, option, typed, others, cancellationToken));

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

    private async Task<IReadOnlyList<Completion>> OfferAsync(Task<IReadOnlyList<Completion>> completing)
    {
        try
        {
            return await completing;
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
        ParseResult.Mistaken { Mistake: var mistake } => new Reply.Private(MistakeReply.Write(mistake)),
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
