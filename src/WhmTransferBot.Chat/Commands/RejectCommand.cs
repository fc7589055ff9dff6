using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Say no.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Reason">Why; nothing asks for it with a form.</param>
public sealed record RejectCommand(MigrationId? Migration, string? Reason) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(
        arguments => new RejectCommand(arguments.Migration(), arguments.Sentence("reason")))
    {
        Verb = "reject",
        Who = Roles.Approver,
        Summary = "Says no to a start, with the reason",
        Options =
        [
            CommandOption.Migration,
            new("reason", OptionKind.Sentence, "Why; everybody reads it in the thread")
            {
                Example = "\"the backup is still running\"",
                IsPositional = true,
            },
        ],
        Examples = ["reject M-1 reason:\"the backup is still running\""],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments =>
        Reason is { } reason ? [CommandWords.Option("reason", reason)] : [];
}
