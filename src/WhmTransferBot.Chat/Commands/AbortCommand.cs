using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>End a running migration for good.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Reason">Why; nothing asks for it with a form.</param>
public sealed record AbortCommand(MigrationId? Migration, string? Reason) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(
        arguments => new AbortCommand(arguments.Migration(), arguments.Sentence("reason")))
    {
        Verb = "abort",
        Who = Roles.Operator,
        Summary = "Ends a running migration for good, with the reason",
        Options =
        [
            CommandOption.Migration,
            new("reason", OptionKind.Sentence, "Why; everybody reads it in the thread")
            {
                Example = "\"wrong destination\"",
                IsPositional = true,
            },
        ],
        Examples = ["abort M-1 reason:\"wrong destination\""],
        Remarks = "What has already arrived stays on the destination. An abort cannot be taken back; retry plans the rest anew.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments =>
        Reason is { } reason ? [CommandWords.Option("reason", reason)] : [];
}
