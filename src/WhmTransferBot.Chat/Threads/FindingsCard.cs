using System.Text;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Replies;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Chat.Threads;

/// <summary>What the check found: grouped, blockers first, each with its remedy.</summary>
internal static class FindingsCard
{
    private const int MostOfEach = 10;
    private const int LongestEvidence = 240;

    /// <summary>Writes the result of a check.</summary>
    /// <param name="migration">The migration after it.</param>
    /// <param name="found">What was found.</param>
    /// <param name="goesOn">Whether the next step comes by itself.</param>
    public static Card Write(MigrationSnapshot migration, Checked found, bool goesOn) => Say
        .This($"**Checked {Counts.Of(found.Items, "item")}: {Sum(found.Findings)}.** {Verdict(found.Findings)}")
        .With(Blocks(found.Findings))
        .With(Next(migration, found.Findings, goesOn))
        .Offer(FindingButtons.Of(migration.Id, found.Findings))
        .Attach(File(migration, found.Findings));

    /// <summary>The findings alone.</summary>
    public static IEnumerable<CardBlock> Blocks(IReadOnlyList<Finding> findings) => Groups(findings).Select(group => new ListBlock(
        CardText.Of($"**{group.Heading}**"),
        [
            .. group.Findings.Take(MostOfEach).Select(Line),
            .. Counts.More(group.Findings.Count - MostOfEach, "in the file"),
        ]));

    /// <summary>All findings as a file; nothing when all of them stand on the card.</summary>
    public static CardFile? File(MigrationSnapshot migration, IReadOnlyList<Finding> findings) =>
        Groups(findings).Any(group => group.Findings.Count > MostOfEach)
            ? new CardFile($"{migration.Id}-findings.txt", $"All findings of {migration.Id}", Text(migration, findings))
            : null;

    private static IEnumerable<(string Heading, IReadOnlyList<Finding> Findings)> Groups(IReadOnlyList<Finding> findings)
    {
        (string Heading, Severity Severity)[] order =
            [("Blockers", Severity.Blocker), ("Warnings", Severity.Warning), ("Good to know", Severity.Note)];
        return order
            .Select(group => (group.Heading, Of(findings, group.Severity)))
            .Where(group => group.Item2.Count > 0);
    }

    private static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> findings, Severity severity) =>
        [.. findings.Where(finding => finding.Severity == severity)];

    private static CardText Line(Finding finding)
    {
        var subject = finding.Subject is { } name ? CardText.Of($"**{name}**: ") : CardText.Empty;
        var evidence = finding.Evidence.Length == 0 ? string.Empty : $" ({CleanText.Line(finding.Evidence, LongestEvidence)})";
        return CardText.Of($"{subject}{finding.Message}{evidence} {finding.Remedy}");
    }

    private static IEnumerable<CardBlock> Next(MigrationSnapshot migration, IReadOnlyList<Finding> findings, bool goesOn)
    {
        var edits = findings.Where(finding => finding.Severity == Severity.Blocker)
            .SelectMany(finding => finding.Edits)
            .Select(edit => edit.Replace("{id}", migration.Id.ToString(), StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Take(MostOfEach)
            .Select(CommandLine.Of)
            .ToList();
        if (edits.Count > 0) yield return new ListBlock(CardText.Of($"**To clear a blocker**"), edits);
        if (!goesOn && findings.All(finding => finding.Severity != Severity.Blocker))
            yield return new SmallPrintBlock(CardText.Of($"Next: {CommandLine.Of($"queue {migration.Id}")} fills WHM's queue."));
    }

    private static string Sum(IReadOnlyList<Finding> findings)
    {
        (Severity Severity, string Noun)[] kinds = [(Severity.Blocker, "blocker"), (Severity.Warning, "warning"), (Severity.Note, "note")];
        var parts = kinds.Select(kind => (Count: findings.Count(finding => finding.Severity == kind.Severity), kind.Noun))
            .Where(kind => kind.Count > 0)
            .Select(kind => Counts.Of(kind.Count, kind.Noun))
            .ToList();
        return parts.Count == 0 ? "nothing found" : string.Join(", ", parts);
    }

    private static string Verdict(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Severity == Severity.Blocker)
            ? "The queue stays closed until the blockers are cleared."
            : "Nothing blocks the queue.";

    private static string Text(MigrationSnapshot migration, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var group in Groups(findings))
        {
            text.Append(group.Heading).Append('\n');
            foreach (var finding in group.Findings)
            {
                text.Append("- ").Append(CleanText.Line(Line(finding).ToString(), 2_000)).Append('\n');
                foreach (var edit in finding.Edits)
                    text.Append("  /migrate ").Append(edit.Replace("{id}", migration.Id.ToString(), StringComparison.Ordinal)).Append('\n');
            }
        }

        return text.ToString();
    }
}
