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
    private readonly IMigrations _migrations;
    private readonly AccessPolicy _access;
    private readonly ILogger<CommandDispatcher> _log;
    private readonly MigrationChoice _choice;
    private readonly ReadingCommands _reading;
    private readonly ActingCommands _acting;
    private readonly CommandCompletion _completion;

    /// <summary>Makes the dispatcher.</summary>
    /// <param name="migrations">The engine.</param>
    /// <param name="access">Who may do what.</param>
    /// <param name="clock">Says what <c>at:22:00</c> means now, and in which zone.</param>
    /// <param name="log">Where faults of the bot itself go.</param>
    public CommandDispatcher(IMigrations migrations, AccessPolicy access, TimeProvider clock, ILogger<CommandDispatcher> log)
    {
        _migrations = migrations;
        _access = access;
        _log = log;
        _choice = new MigrationChoice(migrations);
        _reading = new ReadingCommands(migrations, clock);
        _acting = new ActingCommands(migrations, clock);
        _completion = new CommandCompletion(migrations);
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
    public async Task<Reply> RunAsync(Caller caller, RoomId room, Command command, CancellationToken cancellationToken)
    {
        try
        {
            return await RunForAsync(_access.Identify(caller), room, command, isClick: false, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CommandFailed(_log, command.Verb, caller.Identity, fault);
            return new Reply.Private(FaultReply.Write(command));
        }
    }

    /// <summary>Carries out a click.</summary>
    public async Task<Reply> ClickAsync(Caller caller, RoomId room, ButtonClick click, CancellationToken cancellationToken)
    {
        if (ClickReader.Read(click) is not { } command) return new Reply.Private(FaultReply.UnknownButton());
        try
        {
            return await RunForAsync(_access.Identify(caller), room, command, isClick: true, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.CommandFailed(_log, command.Verb, caller.Identity, fault);
            return new Reply.Private(FaultReply.Write(command));
        }
    }

    /// <summary>The form that a text asks for; nothing when it asks for none, or when the caller may not use it. Does no I/O.</summary>
    public Form? FormFor(Caller caller, RoomId room, string text)
    {
        _ = room;
        return IsPlan(text.Trim()) ? FormForPlan(caller) : FormFor(caller, CommandParser.Parse(text));
    }

    /// <summary>The form that a command with options by name asks for; nothing when it asks for none. Does no I/O.</summary>
    public Form? FormFor(Caller caller, RoomId room, string verb, IReadOnlyDictionary<string, string> options)
    {
        _ = room;
        return IsPlan(verb) && options.Values.All(string.IsNullOrWhiteSpace) ? FormForPlan(caller) : FormFor(caller, CommandParser.Parse(verb, options));
    }

    /// <summary>The form that a click asks for; nothing when it asks for none. Does no I/O.</summary>
    public Form? FormFor(Caller caller, RoomId room, ButtonClick click)
    {
        _ = room;
        return ClickReader.Read(click) is { } command ? FormFor(caller, command) : null;
    }

    /// <summary>What has to be asked before a click counts, for platforms that cannot keep the question with the button.</summary>
    /// <returns>Nothing when the click counts at once, or when there is no such button now.</returns>
    public async Task<Confirmation?> ConfirmationForAsync(Caller caller, RoomId room, ButtonClick click, CancellationToken cancellationToken)
    {
        _ = room;
        if (ClickReader.Read(click) is not { Migration: { } id } command) return null;
        if (!CommandVocabulary.Describe(command).IsOpenTo(_access.Identify(caller).Roles)) return null;
        return await _migrations.FindAsync(id, cancellationToken) is { } migration
            ? MigrationButtons.ConfirmationOf(migration, click.Verb)
            : null;
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
        if (mistake is { Option: { } field }) return new FormOutcome.Mistaken(new Dictionary<string, string> { [field] = mistake.What });
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
    /// <returns>At most 25, the likeliest first.</returns>
    public Task<IReadOnlyList<Completion>> CompleteAsync(
        Caller caller, RoomId room, string text, int caret, CancellationToken cancellationToken) =>
        _completion.CompleteTextAsync(_access.Identify(caller).Roles, room, text, caret, cancellationToken);

    /// <summary>How the value of one option may go on, where a platform asks option by option.</summary>
    /// <param name="caller">Who types.</param>
    /// <param name="room">Where.</param>
    /// <param name="verb">The command.</param>
    /// <param name="option">The option that is being typed.</param>
    /// <param name="typed">What stands in it so far.</param>
    /// <param name="others">The other options that are filled in already.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>At most 25 whole values of the option, the likeliest first.</returns>
    public Task<IReadOnlyList<Completion>> CompleteAsync(
        Caller caller, RoomId room, string verb, string option, string typed, IReadOnlyDictionary<string, string> others,
        CancellationToken cancellationToken) =>
        _completion.CompleteOptionAsync(_access.Identify(caller).Roles, room, verb, option, typed, others, cancellationToken);

    private static bool IsPlan(string verb) => verb.Equals(PlanCommand.Description.Verb, StringComparison.OrdinalIgnoreCase);

    private Form? FormForPlan(Caller caller) =>
        PlanCommand.Description.IsOpenTo(_access.Identify(caller).Roles) ? CommandForms.Plan(_migrations.Inventory) : null;

    private Form? FormFor(Caller caller, ParseResult read) =>
        read is ParseResult.Understood { Command: var command } ? FormFor(caller, command) : null;

    private Form? FormFor(Caller caller, Command command) =>
        CommandForms.For(command) is { } form && CommandVocabulary.Describe(command).IsOpenTo(_access.Identify(caller).Roles) ? form : null;

    private async Task<Reply> RunAsync(Caller caller, RoomId room, ParseResult read, CancellationToken cancellationToken) => read switch
    {
        ParseResult.Understood { Command: var command } => await RunAsync(caller, room, command, cancellationToken),
        ParseResult.Mistaken { Mistake: var mistake } => new Reply.Private(MistakeReply.Write(mistake)),
        _ => throw new InvalidOperationException($"{read} is no result of reading."),
    };

    private async Task<Reply> RunForAsync(Identified who, RoomId room, Command command, bool isClick, CancellationToken cancellationToken)
    {
        var description = CommandVocabulary.Describe(command);
        if (!description.IsOpenTo(who.Roles)) return new Reply.Private(AccessReply.Refuse(description, who, _access));
        if (CommandForms.For(command) is { } form) return new Reply.Ask(form);
        if (command is PlanCommand plan) return await _acting.PlanAsync(plan, who, room, cancellationToken);
        if (command is not MigrationCommand about || command is StatusCommand { Migration: null })
            return await _reading.ReadAsync(command, who, room, cancellationToken);
        var (chosen, question) = await _choice.ChooseAsync(about, room, cancellationToken);
        if (chosen is null) return question!;
        return await _acting.ActAsync(chosen, who, room, isClick, cancellationToken)
            ?? await _reading.ReadAsync(chosen, who, room, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The command {Verb} of {Identity} could not be carried out.")]
        public static partial void CommandFailed(ILogger logger, string verb, string identity, Exception fault);
    }
}
