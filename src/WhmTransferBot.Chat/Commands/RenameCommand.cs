using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Give an account another name on the destination.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Account">Its name on the source.</param>
/// <param name="Name">Its name on the destination.</param>
public sealed record RenameCommand(MigrationId? Migration, AccountName Account, AccountName Name) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(
        arguments => new RenameCommand(arguments.Migration(), arguments.Account("account"), arguments.Account("name")))
    {
        Verb = "rename",
        Who = Roles.Operator,
        Summary = "Gives an account another name on the destination",
        Options =
        [
            CommandOption.Migration,
            new("account", OptionKind.Account, "Its name on the source") { Example = "alice", IsPositional = true, IsRequired = true },
            new("name", OptionKind.Account, "Its name on the destination") { Example = "alice2", IsPositional = true, IsRequired = true },
        ],
        Examples = ["rename M-1 alice=alice2"],
        Remarks = "It is possible until the queue is filled and voids approvals.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments =>
        [CommandWords.Option("account", Account.ToString()), CommandWords.Option("name", Name.ToString())];
}
