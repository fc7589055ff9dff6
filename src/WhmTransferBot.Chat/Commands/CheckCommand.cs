using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Find out what stands in the way.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record CheckCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new CheckCommand(arguments.Migration()))
    {
        Verb = "check",
        Who = Roles.Operator,
        Summary = "Looks for what stands in the way",
        Options = [CommandOption.Migration],
        Examples = ["check M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
