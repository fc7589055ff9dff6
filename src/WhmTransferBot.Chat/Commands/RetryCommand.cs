using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Plan a new migration from what did not succeed.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record RetryCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new RetryCommand(arguments.Migration()))
    {
        Verb = "retry",
        Who = Roles.Operator,
        Summary = "Plans a new migration from the items that did not succeed",
        Options = [CommandOption.Migration],
        Examples = ["retry M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
