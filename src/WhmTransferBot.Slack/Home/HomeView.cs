using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Cards;

namespace WhmTransferBot.Slack.Home;

/// <summary>Shows a card as the App Home.</summary>
internal static class HomeView
{
    /// <summary>The view; what goes beyond its blocks is left out, oldest migrations first.</summary>
    public static View Of(Card card) =>
        new("home", [.. CardMessage.Of(card, "home").Parts.SelectMany(part => part.Blocks).Take(BlockLimits.ViewBlocks)]);
}
