using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Put items back.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Names">Names or patterns.</param>
public sealed record IncludeCommand(MigrationId? Migration, IReadOnlyList<string> Names) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(
        arguments => new IncludeCommand(arguments.Migration(), arguments.SomeNames("accounts")))
    {
        Verb = "include",
        Who = Roles.Operator,
        Summary = "Puts items back that were left out, or adds accounts of the source",
        Options =
        [
            CommandOption.Migration,
            new("accounts", OptionKind.Accounts, "Names with commas; * stands for any characters")
            {
                Example = "bob,shop*",
                IsPositional = true,
                IsRequired = true,
            },
        ],
        Examples = ["include M-1 bob", "include M-1 bob,shop*"],
        Remarks = "It is possible until the queue is filled and voids approvals.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments => [CommandWords.Quote(string.Join(',', Names))];
}
