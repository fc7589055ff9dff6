using System.Text;

namespace WhmTransferBot.Chat.Cards;

/// <summary>The plain-text twin of a card: for notifications, screen readers, the demo and logs. It says everything that the
/// card says, one thing a line, and wraps nothing.</summary>
public static class PlainText
{
    private const int LongestNotice = 200;

    /// <summary>The whole card.</summary>
    public static string Of(Card card)
    {
        var text = new StringBuilder();
        if (card.Title.Length > 0) Line(text, card.Title);
        foreach (var block in card.Blocks) Append(text, block);
        foreach (var file in card.Files) Line(text, $"File {file.Name}: {file.Title}");
        if (card.Buttons.Count > 0) Line(text, $"Buttons: {string.Join(" ", card.Buttons.Select(button => $"[{button.Label}]"))}");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>One line of at most 200 characters, for a notification: the heading and the first paragraph; never empty for
    /// a card that says anything.</summary>
    public static string Notice(Card card)
    {
        var first = card.Blocks.OfType<TextBlock>().FirstOrDefault()?.Text.ToString()
            ?? (card.Title.Length > 0 ? string.Empty : Of(card));
        string[] parts = [card.Title, first];
        return CleanText.Line(string.Join(". ", parts.Where(part => part.Length > 0)), LongestNotice);
    }

    private static void Append(StringBuilder text, CardBlock block)
    {
        switch (block)
        {
            case TextBlock paragraph:
                Line(text, paragraph.Text.ToString());
                break;
            case SmallPrintBlock small:
                Line(text, small.Text.ToString());
                break;
            case FactsBlock facts:
                foreach (var fact in facts.Facts) Line(text, $"{fact.Name}: {fact.Value}");
                break;
            case RailBlock rail:
                Line(text, RailWords.Of(rail));
                break;
            case ProgressBlock progress:
                Line(text, progress.Caption.ToString());
                break;
            case ListBlock list:
                if (list.Heading is { } heading) Line(text, $"{heading}:");
                foreach (var item in list.Items) Line(text, $"- {item}");
                break;
            case QuoteBlock quote:
                foreach (var line in quote.Text.Split('\n')) Line(text, $"> {line}");
                break;
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
