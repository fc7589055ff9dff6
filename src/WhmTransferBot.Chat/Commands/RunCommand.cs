using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Take the remaining steps.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record RunCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new RunCommand(arguments.Migration()))
    {
        Verb = "run",
        Who = Roles.Operator,
        Summary = "Takes the remaining steps up to the request for approval",
        Options = [CommandOption.Migration],
        Examples = ["run M-1"],
        Remarks = "It stops at the first blocker.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
