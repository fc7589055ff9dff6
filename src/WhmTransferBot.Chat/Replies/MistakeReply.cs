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
        var nearest = mistake.Nearest is { } known ? CardText.Of($" Did you mean `{known}`?") : CardText.Empty;
        yield return new TextBlock(CardText.Of($"{mistake.What}{nearest}"));
        var word = CleanText.Line(mistake.Word ?? string.Empty, LongestWord);
        if (mistake.WordNumber > 0) yield return new SmallPrintBlock(CardText.Of($"It is word {mistake.WordNumber}: `{word}`"));
        yield return new TextBlock(CardText.Of($"Example: {CommandLine.Of(mistake.Example)}"));
    }
}
