using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Forms;
using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>What every text for Discord promises: within its limit, nothing invisible, nobody notified and nothing marked up by what somebody else wrote.</summary>
internal static class DiscordPromises
{
    private const int LongestDescription = 1_024;
    private const int LongestTitle = 45;
    private const int LongestChoice = 100;

    /// <summary>Insists on them.</summary>
    public static void Hold(Card card)
    {
        var silent = CardRenderer.Render(card);
        Promise.Holds(silent.Mentions.Users.Count == 0 && silent.Mentions.Roles.Count == 0, "In Discord somebody is notified.");
        Hold(silent, string.Empty);
        if (card.Mentions.Count == 0) return;
        var loud = CardRenderer.Render(card, notify: true);
        Promise.Holds(loud.Mentions.Users.All(user => Names(card, $"discord:{user}")), "In Discord somebody is notified whom the card does not name.");
        Promise.Holds(loud.Mentions.Roles.All(role => Names(card, $"discord:role:{role}")), "In Discord a role is notified that the card does not name.");
        Hold(loud, Mentions.Text(loud.Mentions));
    }

    /// <summary>Insists on them.</summary>
    public static void Hold(Form form)
    {
        var modal = FormRenderer.Render(form, new Dictionary<string, string>());
        Promise.Readable(modal.Title, LongestTitle, "A modal's title in Discord");
        foreach (var label in modal.Components.OfType<Label>())
        {
            Promise.Readable(label.Text, LongestTitle, "A field's label in Discord");
            if (label.Component is TextInput input) Promise.Readable(input.Placeholder, LongestChoice, "A field's example in Discord");
            if (label.Component is StringSelect list)
                foreach (var option in list.Options) Promise.Readable(option.Label, LongestChoice, "A choice in Discord");
        }
    }

    private static bool Names(Card card, string rule) => card.Mentions.Contains(rule, StringComparer.Ordinal);

    private static void Hold(RenderedCard card, string greeting)
    {
        Promise.Holds(card.Mentions.Parse.Count == 0, "Discord takes mentions from the text.");
        var all = card.Components.SelectMany(WithParts).ToList();
        Promise.Holds(all.Count <= MessageLimits.Components, $"A message for Discord has {all.Count} components.");
        var texts = all.OfType<TextDisplay>().Select(text => text.Content).ToList();
        Promise.Holds(texts.Sum(text => text.Length) <= MessageLimits.Text, "The texts for Discord are too long.");
        foreach (var text in texts.Skip(greeting.Length > 0 && texts[0] == greeting ? 1 : 0)) DiscordMarkup.IsOwn(text);
        foreach (var button in all.OfType<Button>()) Promise.Readable(button.Label, MessageLimits.ButtonLabel, "A button for Discord");
        foreach (var attachment in card.Attachments) Promise.Readable(attachment.Description, LongestDescription, "A file's description in Discord");
    }

    private static IEnumerable<Component> WithParts(Component component) => component switch
    {
        Container frame => frame.Components.SelectMany(WithParts).Prepend(component),
        ActionRow row => row.Components.SelectMany(WithParts).Prepend(component),
        _ => [component],
    };
}
