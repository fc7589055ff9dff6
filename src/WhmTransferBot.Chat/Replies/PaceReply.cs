using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer to somebody who asks for more than her allowance.</summary>
internal static class PaceReply
{
    /// <summary>Nothing was done, and when to try again.</summary>
    public static Card Write(Command command, TimeSpan wait) => Write(CardText.Of($"**{command.Verb}** was not carried out: that"), wait);

    /// <summary>The same for what was not understood.</summary>
    public static Card Write(TimeSpan wait) => Write(CardText.Of($"That"), wait);

    private static Card Write(CardText beginning, TimeSpan wait) => new Card
    {
        Blocks =
        [
            new TextBlock(CardText.Of($"{beginning} was a great deal in a short time. "
                + $"Please try again in {Seconds(wait)}. What you asked for before goes on, and nobody else has to wait.")),
        ],
    }.Clean();

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds) is > 1 and var seconds ? $"{seconds:0} seconds" : "a second";
}
