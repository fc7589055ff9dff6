using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Slack.Home;

/// <summary>What somebody sees on the App Home: what waits for her, and what is open.</summary>
internal static class HomeCard
{
    /// <summary>The most migrations that are shown, the newest first.</summary>
    public const int MostMigrations = 20;

    /// <summary>Writes the card.</summary>
    /// <param name="roles">What she may do.</param>
    /// <param name="open">The open migrations, the newest first.</param>
    /// <param name="command">The command as it is typed.</param>
    public static Card Write(Roles roles, IReadOnlyList<MigrationSummary> open, string command)
    {
        if (!IsForHer(roles)) return Hint(command);
        var waiting = roles.HasFlag(Roles.Approver) ? open.Where(migration => migration.State == MigrationState.AwaitingApproval).ToList() : [];
        var others = open.Except(waiting).ToList();
        return new Card
        {
            Title = "Migrations",
            Blocks = [.. Waiting(waiting, roles), .. Others(others, waiting.Count > 0), Small(command)],
            Buttons = [.. waiting.Select(migration => Show(migration, ButtonStyle.Primary)), .. others.Select(migration => Show(migration, ButtonStyle.Ordinary))],
        };
    }

    /// <summary>Whether the Home shows migrations to her. Readers see a migration in its channel only, because not every channel is open to them.</summary>
    public static bool IsForHer(Roles roles) => (roles & (Roles.Operator | Roles.Approver | Roles.Admin)) != Roles.None;

    private static Card Hint(string command) => new()
    {
        Title = "Migrations",
        Blocks =
        [
            new TextBlock(CardText.Of($"Migrations are shown in the channels in which they were planned. Type `{command} list` there.")),
            new SmallPrintBlock(CardText.Of($"Operators and approvers also see them here.")),
        ],
    };

    private static IEnumerable<CardBlock> Waiting(List<MigrationSummary> waiting, Roles roles)
    {
        if (waiting.Count > 0) yield return new ListBlock(CardText.Of($"**Waiting for approvers**"), [.. waiting.Select(Line)]);
        else if (roles.HasFlag(Roles.Approver)) yield return new TextBlock(CardText.Of($"Nothing waits for approval."));
    }

    private static IEnumerable<CardBlock> Others(List<MigrationSummary> others, bool somethingWaits)
    {
        if (others.Count > 0) yield return new ListBlock(CardText.Of($"**Open**"), [.. others.Select(Line)]);
        else if (!somethingWaits) yield return new TextBlock(CardText.Of($"No migration is open."));
    }

    private static SmallPrintBlock Small(string command) => new(CardText.Of($"Shown as it was when this page was opened. `{command} help` lists the commands."));

    private static CardText Line(MigrationSummary migration)
    {
        var progress = migration.Percent is { } percent ? $", {percent} %" : string.Empty;
        var failed = migration.Failed > 0 ? $", {migration.Failed} failed" : string.Empty;
        return CardText.Of($"**{migration.Id}**: {migration.Source} to {migration.Destination}, {StateWords.Of(migration.State)}{progress}{failed}");
    }

    private static CardButton Show(MigrationSummary migration, ButtonStyle style) =>
        new("status", migration.Id, $"Show {migration.Id}") { Style = style, AccessibleLabel = $"Show migration {migration.Id}" };
}
