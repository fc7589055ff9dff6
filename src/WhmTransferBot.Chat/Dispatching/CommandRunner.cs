using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Carries out a command of somebody who is known by now: role first, then what is missing, then which migration, then
/// the deed.</summary>
internal sealed class CommandRunner(IMigrations migrations, AccessPolicy access, TimeProvider clock)
{
    private readonly MigrationChoice _choice = new(migrations);
    private readonly ReadingCommands _reading = new(migrations, access, clock);
    private readonly ActingCommands _acting = new(migrations, clock);

    /// <summary>Carries it out.</summary>
    /// <param name="who">Whoever asks.</param>
    /// <param name="room">Where.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="isClick">Whether it was clicked, so that the card shows the result and nothing need be said.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Reply> RunAsync(Identified who, RoomId room, Command command, bool isClick, CancellationToken cancellationToken)
    {
        var description = CommandVocabulary.Describe(command);
        if (!command.IsOpenTo(who.Roles)) return new Reply.Private(AccessReply.Refuse(description, command.Who, who, access));
        if (CommandForms.For(command) is { } form) return new Reply.Ask(form);
        if (command is PlanCommand or RestoreCommand) return await _acting.PlanAsync(command, who, room, cancellationToken);
        if (command is not MigrationCommand about || command is StatusCommand { Migration: null })
            return await _reading.ReadAsync(command, who, room, cancellationToken);
        var (chosen, question) = await _choice.ChooseAsync(about, room, cancellationToken);
        if (chosen is null) return question!;
        return await _acting.ActAsync(chosen, who, room, isClick, cancellationToken)
            ?? await _reading.ReadAsync(chosen, who, room, cancellationToken);
    }
}
