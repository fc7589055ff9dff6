using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Let WHM take no new items.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record PauseCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new PauseCommand(arguments.Migration()))
    {
        Verb = "pause",
        Who = Roles.Operator,
        Summary = "Lets WHM finish the items in hand and take no new ones",
        Options = [CommandOption.Migration],
        Examples = ["pause M-1"],
        Remarks = "Items in hand are finished first; that can take hours.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
