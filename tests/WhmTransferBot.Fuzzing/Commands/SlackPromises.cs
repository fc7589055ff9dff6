using System.Text.RegularExpressions;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Forms;
using WhmTransferBot.Slack.BlockKit;
using WhmTransferBot.Slack.Cards;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Home;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>What every text for Slack promises: within its limit, nothing invisible, and no mention and no link but those that the card itself names.</summary>
internal static partial class SlackPromises
{
    private const string Fence = "```";

    /// <summary>Insists on them.</summary>
    public static void Hold(Card card)
    {
        var mentions = Mentions.Of(card.Mentions);
        var message = CardMessage.Of(card, "fuzz");
        foreach (var part in message.Parts)
        {
            Promise.Holds(part.Blocks.Count <= BlockLimits.MessageBlocks, "A message for Slack has too many blocks.");
            Marked(Foreign(part.Text, mentions), BlockLimits.MessageText, "A message's text for Slack");
            foreach (var block in part.Blocks) Hold(block, mentions);
        }

        foreach (var file in message.Files) Promise.Readable(file.Title, BlockLimits.FieldText, "A file's title in Slack");
        foreach (var block in HomeView.Of(card).Blocks) Hold(block, mentions);
    }

    /// <summary>Insists on them.</summary>
    public static void Hold(Form form)
    {
        var view = FormView.Of(form, FormOrigin.Read(null));
        foreach (var text in new[] { view.Title, view.Submit, view.Close }) Plain(text, BlockLimits.ModalTitle, "A modal's title or button in Slack");
        foreach (var field in view.Blocks.OfType<Input>())
        {
            Plain(field.Label, BlockLimits.Label, "A field's label in Slack");
            Plain(field.Element.Placeholder, BlockLimits.Placeholder, "A field's example in Slack");
            if (field.Element is StaticSelect list)
                foreach (var option in list.Options) Plain(option.Text, BlockLimits.Label, "A choice in Slack");
        }
    }

    private static void Hold(SlackBlock block, string mentions)
    {
        switch (block)
        {
            case Header header:
                Plain(header.Text, BlockLimits.HeaderText, "A heading for Slack");
                break;
            case Section section:
                Marked(Foreign(section.Text?.Text, mentions), BlockLimits.SectionText, "A section for Slack");
                foreach (var field in section.Fields ?? []) Marked(field.Text, BlockLimits.FieldText, "A field for Slack");
                break;
            case Context context:
                foreach (var text in context.Elements) Marked(text.Text, BlockLimits.SectionText, "Small print for Slack");
                break;
            case Actions actions:
                foreach (var button in actions.Elements) Hold(button);
                break;
        }
    }

    private static void Hold(Button button)
    {
        Plain(button.Text, BlockLimits.Label, "A button for Slack");
        Promise.Readable(button.AccessibilityLabel, BlockLimits.Label, "What a screen reader says of a button in Slack");
        if (button.Confirm is not { } question) return;
        Plain(question.Title, BlockLimits.ConfirmTitle, "A question's title in Slack");
        Plain(question.Text, BlockLimits.ConfirmText, "A question in Slack");
        Plain(question.Confirm, BlockLimits.ConfirmButton, "A question's yes in Slack");
        Plain(question.Deny, BlockLimits.ConfirmButton, "A question's no in Slack");
    }

    /// <summary>What is left of a text when the mentions that the card itself wrote in front of it are taken away.</summary>
    private static string? Foreign(string? text, string mentions) =>
        text is not null && mentions.Length > 0 && text.StartsWith(mentions, StringComparison.Ordinal) ? text[mentions.Length..] : text;

    private static void Plain(TextObject? text, int most, string what)
    {
        if (text is null) return;
        Promise.Holds(text is { Type: "plain_text", Emoji: false }, $"{what} is not plain.");
        Promise.Readable(text.Text, most, what);
        Promise.Holds(!Alive().IsMatch(text.Text), $"{what} has come to life: {text.Text}");
    }

    /// <summary>Text in markup; edges of words that the bot made beside its own marks are no hidden characters.</summary>
    private static void Marked(string? text, int most, string what)
    {
        if (text is null) return;
        Promise.Holds(text.Length <= most, $"{what} has {text.Length} characters, at most {most} were promised.");
        Promise.Readable(MadeEdges().Replace(text, string.Empty), most, what);
        Promise.Holds(!Alive().IsMatch(text), $"{what} has come to life: {text}");
        if (text.StartsWith(Fence, StringComparison.Ordinal))
        {
            var isClosed = text.Length > 2 * Fence.Length && text.EndsWith(Fence, StringComparison.Ordinal);
            Promise.Holds(isClosed && !text[Fence.Length..^Fence.Length].Contains('`', StringComparison.Ordinal), $"{what} leaves its fence: {text}");
            return;
        }

        Promise.Holds(text.Split('\n').All(line => line.Count(mark => mark == '`') % 2 == 0), $"{what} leaves its code: {text}");
        Promise.Holds(!Emoji().IsMatch(Code().Replace(text, "code")), $"{what} shows a picture: {text}");
    }

    /// <summary>Slack begins a mention or a link with the one, and an entity with the other.</summary>
    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)", RegexOptions.CultureInvariant)]
    private static partial Regex Alive();

    [GeneratedRegex("(?<=[*`])\u200B|\u200B(?=[*`])", RegexOptions.CultureInvariant)]
    private static partial Regex MadeEdges();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(":(?=[a-z0-9_+'-]*[a-z])[a-z0-9_+'-]+:", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();
}
