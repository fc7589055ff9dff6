using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Discord.Cards;
using WhmTransferBot.Discord.Messages;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>What the Discord room itself has to say to somebody: questions before a click counts, and forms to be corrected.</summary>
internal static class InteractionCards
{
    /// <summary>A sentence.</summary>
    public static RenderedCard Sentence(string text) => CardRenderer.Render(new Card { Blocks = [new TextBlock(CardText.Plain(text))] });

    /// <summary>The question before a click counts.</summary>
    public static RenderedCard Question(Confirmation confirmation, ButtonClick click) => WithButtons(
        new Card { Title = confirmation.Title, Blocks = [new TextBlock(CardText.Plain(confirmation.Question))] },
        new Button(ButtonLook.Danger, confirmation.Yes, CustomIds.Yes(ButtonIdentity.CustomId(Button(click, confirmation.Yes)))),
        new Button(ButtonLook.Secondary, confirmation.No, CustomIds.No));

    /// <summary>What is wrong in a form, with a button that shows it again.</summary>
    public static RenderedCard Mistakes(IReadOnlyDictionary<string, string> mistakes, Form? form, string formId) => WithButtons(
        new Card { Blocks = [.. mistakes.Select(mistake => new TextBlock(CardText.Of($"**{LabelOf(mistake.Key, form)}:** {mistake.Value}")))] },
        new Button(ButtonLook.Primary, "Correct it", CustomIds.Form(formId)));

    /// <summary>A form that could not be shown at once.</summary>
    public static RenderedCard Invitation(Form form) => WithButtons(
        new Card { Blocks = [new TextBlock(CardText.Plain("One thing is missing. Please fill in the form."))] },
        new Button(ButtonLook.Primary, form.Title, CustomIds.Form(form.Id)));

    private static RenderedCard WithButtons(Card card, params Component[] buttons)
    {
        var rendered = CardRenderer.Render(card);
        return rendered with { Components = [.. rendered.Components, new ActionRow(buttons)] };
    }

    private static string LabelOf(string field, Form? form) => form?.Fields.FirstOrDefault(known => known.Name == field)?.Label ?? field;

    private static CardButton Button(ButtonClick click, string label) =>
        new(click.Verb, MigrationId.TryParse(click.Migration, out var id) ? id : default, label) { Argument = click.Argument };
}
