using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;

namespace WhmTransferBot.Chat.Replies;

/// <summary>The answer while the bot is going down.</summary>
internal static class DepartureReply
{
    /// <summary>Nothing was done, and what to do.</summary>
    public static Card Write(Command command) => new Card
    {
        Blocks =
        [
            new TextBlock(CardText.Of($"**{command.Verb}** was not carried out: the bot is going down. What runs on WHM goes on there. "
                + $"Please type it again when the bot is back.")),
        ],
    }.Clean();
}
