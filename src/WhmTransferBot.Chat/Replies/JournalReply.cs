using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Journal;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to <c>journal</c>.</summary>
internal static class JournalReply
{
    private const int MostLines = 15;
    private const int LongestLine = 300;

    /// <summary>The last entries, and all of them as a file when there are more.</summary>
    public static Card Write(MigrationSnapshot migration, IReadOnlyList<JournalEntry> entries, Moments moments)
    {
        var lines = entries.Select(entry => Line(entry, moments)).ToList();
        if (lines.Count == 0) return new Card { Blocks = [new TextBlock(CardText.Of($"The journal of {migration.Id} is empty."))] };
        var heading = lines.Count <= MostLines
            ? CardText.Of($"**Journal of {migration.Id}**")
            : CardText.Of($"**Journal of {migration.Id}**, the last {MostLines} of {lines.Count} entries");
        var file = new CardFile($"{migration.Id}-journal.txt", $"Journal of {migration.Id}", string.Join('\n', lines) + '\n');
        return new Card
        {
            Blocks = [new ListBlock(heading, [.. lines.TakeLast(MostLines).Select(CardText.Plain)])],
            Files = lines.Count <= MostLines ? [] : [file],
        }.Clean();
    }

    private static string Line(JournalEntry entry, Moments moments)
    {
        var headline = EventHeadlines.Of(entry.Event);
        var who = headline.Contains(entry.Event.By.Name, StringComparison.Ordinal) ? string.Empty : $", {entry.Event.By.Name}";
        var message = entry.Event.By.Message is { } clicked ? $", message {clicked}" : string.Empty;
        var room = entry.Room is { } asked ? $" ({asked}{message})" : string.Empty;
        return CleanText.Line($"{moments.Of(entry.Event.At)}{who}: {headline}{room}", LongestLine);
    }
}
