using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to a command that was not understood, for its author alone.</summary>
internal static class MistakeReply
{
    private const int LongestWord = 60;

    /// <summary>Says what was wrong, at which word, the nearest known word, and a correct example.</summary>
    public static Card Write(Mistake mistake) => new Card { Blocks = [.. Blocks(mistake)] }.Clean();

    private static IEnumerable<CardBlock> Blocks(Mistake mistake)
    {
        var nearest = mistake.Nearest is { } word ? CardText.Of($" Did you mean `{word}`?") : CardText.Empty;
        yield return new TextBlock(CardText.Of($"{mistake.What}{nearest}"));
        if (mistake.WordNumber > 0)
            yield return new SmallPrintBlock(CardText.Of($"It is word {mistake.WordNumber}: `{CleanText.Line(mistake.Word ?? string.Empty, LongestWord)}`"));
        yield return new TextBlock(CardText.Of($"Example: {CommandLine.Of(mistake.Example)}"));
    }
}
