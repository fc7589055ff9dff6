using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Fill the queue of WHM.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record QueueCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new QueueCommand(arguments.Migration()))
    {
        Verb = "queue",
        Who = Roles.Operator,
        Summary = "Puts every item into WHM's queue; nothing moves yet",
        Options = [CommandOption.Migration],
        Examples = ["queue M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
