using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Replies;

/// <summary>Migrations as lines of a list.</summary>
internal static class MigrationLines
{
    /// <summary>For example <c>M-1: old1 to new1, running, 62 %, 9 of 14 arrived</c>.</summary>
    public static CardText Of(MigrationSummary migration)
    {
        string?[] parts =
        [
            RouteWords.Of(migration.Source, migration.Destination),
            StateWords.Of(migration.State),
            migration.Percent is { } percent ? $"{percent} %" : null,
            migration.Percent is null ? Counts.Of(migration.Items, "item") : $"{migration.Done} of {migration.Items} arrived",
            migration.Failed > 0 ? $"{migration.Failed} failed" : null,
        ];
        return CardText.Of($"**{migration.Id}**: {string.Join(", ", parts.OfType<string>())}");
    }
}
