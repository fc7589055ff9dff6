using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Chat.Replies;

/// <summary>Answers when the bot itself cannot go on.</summary>
internal static class FaultReply
{
    /// <summary>Something in the bot did not work; it is in its log.</summary>
    public static Card Write(Command command) => Say(CardText.Of(
        $"**{command.Verb}** could not be carried out: something in the bot did not work. Look with {CommandLine.Of("status")} before "
            + $"you try again. The reason is in the bot's log."));

    /// <summary>The database cannot do its work: nothing was done, why, and what to do.</summary>
    public static Card Write(Command command, MemoryUnavailableException outage) => Say(CardText.Of(
        $"**{command.Verb}** was not carried out: the bot cannot use its database now. {outage.Message} What runs on WHM goes on there. "
            + $"When the database is back the bot goes on by itself; look with {CommandLine.Of("status")}, then type it again."));

    /// <summary>A button that this version of the bot does not make.</summary>
    public static Card UnknownButton() => Say(CardText.Of($"**This card is outdated.** Its button is not known any more. "
        + $"{CommandLine.Of("status")} shows the card as it is now."));

    /// <summary>A form that this version of the bot does not make.</summary>
    public static Card UnknownForm() => Say(CardText.Of($"This form is outdated. Please type the command again."));

    private static Card Say(CardText text) => new Card { Blocks = [new TextBlock(text)] }.Clean();
}
