using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Show the result of every item.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
public sealed record ReportCommand(MigrationId? Migration) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(arguments => new ReportCommand(arguments.Migration()))
    {
        Verb = "report",
        Who = Roles.Reader,
        Summary = "Gives the result of every account as a file, with a summary",
        Options = [CommandOption.Migration],
        Examples = ["report M-1"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;
}
