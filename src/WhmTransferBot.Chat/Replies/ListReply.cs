using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to <c>list</c>, and to <c>status</c> when several migrations are open.</summary>
internal static class ListReply
{
    /// <summary>Writes the list.</summary>
    /// <param name="heading">What is listed.</param>
    /// <param name="migrations">The newest first.</param>
    /// <param name="mayPlan">Whether to say how a new one is planned when there is none.</param>
    /// <param name="moments">Writes times.</param>
    public static Card Write(string heading, IReadOnlyList<MigrationSummary> migrations, bool mayPlan, Moments moments)
    {
        var lines = migrations.Select(migration => Line(migration, moments)).ToList();
        if (lines.Count > 0) return new Card { Blocks = [new ListBlock(CardText.Of($"**{heading}**"), lines)] }.Clean();
        var hint = mayPlan ? CardText.Of($" Plan one, for example {CommandLine.Of(PlanCommand.Description.Examples[0])}.") : CardText.Empty;
        return new Card { Blocks = [new TextBlock(CardText.Of($"{heading}: none.{hint}"))] }.Clean();
    }

    private static CardText Line(MigrationSummary migration, Moments moments) =>
        migration.LastEvent.Length == 0
            ? MigrationLines.Of(migration)
            : CardText.Of($"{MigrationLines.Of(migration)}. Last: {migration.LastEvent}, {moments.Of(migration.LastEventAt)}");
}
