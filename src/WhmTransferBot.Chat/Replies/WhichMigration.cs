using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Chat.Replies;

/// <summary>Answers to a command without an id that does not say by itself which migration it means.</summary>
internal static class WhichMigration
{
    private const int LongestArgument = 60;

    /// <summary>There is none that it could mean.</summary>
    public static Card None(MigrationCommand command) => new Card
    {
        Blocks =
        [
            new TextBlock(command switch
            {
                RetryCommand => CardText.Of($"No migration of this room has ended with something left to retry."),
                ReportCommand or LogCommand or JournalCommand => CardText.Of($"This room shows no migration."),
                _ => CardText.Of($"No migration is open in this room."),
            }),
            new TextBlock(CardText.Of($"Name one, for example {CommandLine.Of($"{command.Verb} M-1")}, or see them all with "
                + $"{CommandLine.Of("list all")}.")),
        ],
    };

    /// <summary>There are several; each has a button, unless the rest of the command is too long for one.</summary>
    public static Card Ask(MigrationCommand command, IReadOnlyList<MigrationSummary> candidates)
    {
        var rest = command.ToString()[command.Verb.Length..].Trim();
        var question = new ListBlock(CardText.Of($"**Which migration do you mean?**"), [.. candidates.Select(MigrationLines.Of)]);
        return rest.Length > LongestArgument
            ? new Card { Blocks = [question, TypeAgain(command, candidates[0])] }.Clean()
            : new Card { Blocks = [question], Buttons = [.. candidates.Select(migration => Button(command, migration, rest))] }.Clean();
    }

    private static CardButton Button(MigrationCommand command, MigrationSummary migration, string rest) =>
        new(command.Verb, migration.Id, $"{command.Verb} {migration.Id}") { Argument = rest.Length == 0 ? null : rest };

    private static TextBlock TypeAgain(MigrationCommand command, MigrationSummary first) =>
        new(CardText.Of($"Type the command again with the id, for example {CommandLine.Of($"{command.Verb} {first.Id} …")}."));
}
