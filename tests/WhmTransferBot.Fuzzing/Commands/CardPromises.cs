using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Messages;
using WhmTransferBot.Slack.Cards;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>What every card promises: readable, of bounded length, and on no platform does anything in it come to life.</summary>
internal static class CardPromises
{
    private const int LongestCard = 40_000;
    private const int LongestSlackText = 3_000;
    private const int LongestDiscordText = 4_000;

    private static readonly string[] Alive = ["<!", "<@", "<#", "<http", "<mailto"];

    /// <summary>Insists on them.</summary>
    public static void Hold(Card card)
    {
        Promise.Readable(PlainText.Of(card), LongestCard, "A card");
        InSlack(CardMessage.Of(card, "fuzz"), card.Mentions.Count > 0);
        InDiscord(CardRenderer.Render(card));
    }

    private static void InSlack(SlackMessage message, bool mayMention)
    {
        foreach (var part in message.Parts)
        {
            Promise.Holds(part.Text.Length <= LongestCard, "A text for Slack is too long.");
            Promise.Holds(mayMention || !Alive.Any(part.Text.Contains), $"In Slack something came to life: {part.Text}");
            foreach (var text in part.Blocks.OfType<WhmTransferBot.Slack.BlockKit.Section>().Select(section => section.Text?.Text).OfType<string>())
            {
                Promise.Holds(text.Length <= LongestSlackText, "A section for Slack is too long.");
                Promise.Holds(mayMention || !Alive.Any(text.Contains), $"In Slack something came to life: {text}");
            }
        }
    }

    private static void InDiscord(RenderedCard card)
    {
        Promise.Holds(card.Mentions.Users.Count == 0 && card.Mentions.Roles.Count == 0, "In Discord somebody is notified.");
        var texts = card.Components.SelectMany(TextsOf).ToList();
        Promise.Holds(texts.Sum(text => text.Length) <= LongestDiscordText, "The texts for Discord are too long.");
    }

    private static IEnumerable<string> TextsOf(Component component) => component switch
    {
        TextDisplay text => [text.Content],
        Container frame => frame.Components.SelectMany(TextsOf),
        _ => [],
    };
}
