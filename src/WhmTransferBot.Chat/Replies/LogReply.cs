using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to <c>log</c>.</summary>
internal static class LogReply
{
    private const int MostLines = 15;
    private const int MostCharacters = 1_500;
    private const int LongestLine = MostCharacters / MostLines;

    /// <summary>The end of a log; all that is known of it as a file when it is long.</summary>
    public static Card Write(MigrationSnapshot migration, LogExcerpt log)
    {
        var whole = string.Join('\n', log.Lines);
        var isShort = log.Lines.Count <= MostLines && whole.Length <= MostCharacters;
        var file = new CardFile($"{migration.Id}-{FileName(log.LogFile)}.txt", $"Log of {migration.Id}: {log.LogFile}", whole + '\n');
        return new Card { Blocks = [.. Blocks(migration, log, isShort)], Files = isShort ? [] : [file] }.Clean();
    }

    /// <summary>There is no such log.</summary>
    public static Card None(MigrationSnapshot migration, AccountName? account) => new Card
    {
        Blocks =
        [
            new TextBlock(account is { } name
                ? CardText.Of($"There is no log of {name} in {migration.Id} yet.")
                : CardText.Of($"There is no log of {migration.Id} yet. It begins with the start.")),
        ],
    }.Clean();

    private static IEnumerable<CardBlock> Blocks(MigrationSnapshot migration, LogExcerpt log, bool isShort)
    {
        var shown = isShort ? log.Lines : [.. log.Lines.TakeLast(MostLines).Select(line => CleanText.Line(line, LongestLine))];
        var total = log.Lines.Count + log.Omitted;
        var origin = log.Archived ? ", as the bot kept it" : string.Empty;
        yield return new TextBlock(CardText.Of($"**{migration.Id}, {log.LogFile}**{origin}"));
        yield return shown.Count == 0 ? new TextBlock(CardText.Of($"The log is empty.")) : new QuoteBlock(string.Join('\n', shown));
        if (log.Lines.Count == shown.Count && log.Omitted == 0) yield break;
        var file = isShort ? string.Empty : $" The file has the last {log.Lines.Count}.";
        yield return new SmallPrintBlock(CardText.Of($"The last {shown.Count} of {total} lines.{file}"));
    }

    private static string FileName(string logFile) =>
        string.Concat(CleanText.Line(logFile, 60).Select(character => IsHarmless(character) ? character : '-'));

    private static bool IsHarmless(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
