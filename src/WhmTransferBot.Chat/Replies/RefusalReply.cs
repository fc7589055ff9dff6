using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to a step that was not taken: why not, and what is possible now.</summary>
internal static class RefusalReply
{
    /// <summary>Writes the refusal.</summary>
    /// <param name="result">What the engine said.</param>
    /// <param name="roles">What the caller may do; only that is offered.</param>
    /// <param name="isClick">Whether a button was clicked that should not have been there any more.</param>
    public static Card Write(StepResult result, Roles roles, bool isClick)
    {
        var refusal = result.Refusal ?? throw new ArgumentException("The step was taken.", nameof(result));
        var outdated = isClick && refusal.Name == "StepNotPossible" ? CardText.Of($"**This card is outdated.** ") : CardText.Empty;
        var buttons = result.Migration is { } migration ? Possible(migration, refusal, roles) : [];
        return new Card
        {
            Blocks =
            [
                new TextBlock(CardText.Of($"{outdated}{refusal.Reason}")),
                .. result.Migration is null ? [] : new CardBlock[] { new TextBlock(Now(buttons)) },
            ],
            Buttons = buttons,
        }.Clean();
    }

    /// <summary>An approval whose card shows something else than what is asked for now.</summary>
    public static Card Outdated(MigrationSnapshot migration) => new Card
    {
        Blocks =
        [
            new TextBlock(CardText.Of($"**This card is outdated.** What it shows of {migration.Id} is not what is asked for now, so "
                + $"nothing was approved.")),
            new TextBlock(migration.Approval is null
                ? CardText.Of($"At the moment nobody asks for the start of {migration.Id}.")
                : CardText.Of($"Read the newest request in its thread and approve there.")),
        ],
    }.Clean();

    /// <summary>There is no such migration.</summary>
    public static Card NoSuchMigration(string id) => new Card
    {
        Blocks = [new TextBlock(CardText.Of($"There is no migration {id}. See them all with {CommandLine.Of("list all")}."))],
    }.Clean();

    private static List<CardButton> Possible(MigrationSnapshot migration, Refusal refusal, Roles roles) =>
        [.. MigrationButtons.Of(migration, refusal.Possible).Where(button => CommandVocabulary.Find(button.Verb)?.IsOpenTo(roles) == true)];

    private static CardText Now(List<CardButton> buttons) => buttons.Count == 0
        ? CardText.Of($"At the moment there is nothing for you to do but wait.")
        : CardText.Of($"Possible now: {string.Join(", ", buttons.Select(button => button.Verb))}.");
}
