using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>End a migration before its start.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record CancelCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new CancelCommand(arguments.Migration()))
    {
        Verb = "cancel",
        Who = Roles.Operator,
        Summary = "Ends a migration before its start",
        Options = [CommandOption.Migration],
        Examples = ["cancel M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
