using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Show a log.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Account">Whose log; nothing for the log of the whole session.</param>
public sealed record LogCommand(MigrationId? Migration, AccountName? Account) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(
        arguments => new LogCommand(arguments.Migration(), arguments.OptionalAccount("account")))
    {
        Verb = "log",
        Who = Roles.Reader,
        Summary = "Shows the end of WHM's log of a migration or of one account",
        Options =
        [
            CommandOption.Migration,
            new("account", OptionKind.Account, "Whose log; the session's own if left out") { Example = "alice", IsPositional = true },
        ],
        Examples = ["log M-1", "log M-1 alice"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments =>
        Account is { } account ? [CommandWords.Option("account", account.ToString())] : [];
}
