using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Show the card again.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record StatusCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new StatusCommand(arguments.Migration()))
    {
        Verb = "status",
        Who = Roles.Reader,
        Summary = "Shows a migration's card again, or what is open here",
        Options = [CommandOption.Migration],
        Examples = ["status M-1", "status"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
