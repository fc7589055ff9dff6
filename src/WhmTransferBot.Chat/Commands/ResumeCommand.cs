using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Go on after a pause.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record ResumeCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new ResumeCommand(arguments.Migration()))
    {
        Verb = "resume",
        Who = Roles.Operator,
        Summary = "Goes on after a pause",
        Options = [CommandOption.Migration],
        Examples = ["resume M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
