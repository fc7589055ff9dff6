using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.Answers;

/// <summary>What is said in a channel to which the bot was never invited.</summary>
internal static class Invitation
{
    /// <summary>In words.</summary>
    public static string Words(string command) =>
        $"I am not in this channel, so nobody could follow the migration here. Invite me with /invite and my name, then use {command} again.";

    /// <summary>As a card.</summary>
    public static Card Card(string command) => new() { Blocks = [new TextBlock(CardText.Plain(Words(command)))] };
}
