using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Open the WHM session.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record CreateCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new CreateCommand(arguments.Migration()))
    {
        Verb = "create",
        Who = Roles.Operator,
        Summary = "Opens the WHM session and has WHM look at the source",
        Options = [CommandOption.Migration],
        Examples = ["create M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
