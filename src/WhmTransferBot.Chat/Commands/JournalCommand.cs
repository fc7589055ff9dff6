using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Show who did what, when.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record JournalCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new JournalCommand(arguments.Migration()))
    {
        Verb = "journal",
        Who = Roles.Reader,
        Summary = "Tells who did what, when",
        Options = [CommandOption.Migration],
        Examples = ["journal M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
