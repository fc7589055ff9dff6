using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>Turns the parts of a card into blocks; what is too long for a message becomes a file.</summary>
/// <param name="fileStem">The beginning of the names of such files, for example <c>M-1</c>.</param>
internal sealed class CardBody(string fileStem)
{
    private const int MostListLines = 25;
    private const int MostListText = 2_600;
    private const int MostQuoteText = 2_900;
    private const int ProgressCells = 20;

    private readonly List<SlackBlock> _blocks = [];
    private readonly List<CardFile> _files = [];

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<SlackBlock> Blocks => _blocks;

    /// <summary>What did not fit.</summary>
    public IReadOnlyList<CardFile> Files => _files;

    /// <summary>Appends a part of a card.</summary>
    public void Add(CardBlock block)
    {
        switch (block)
        {
            case TextBlock text: AddParagraphs(text.Text); break;
            case FactsBlock facts: AddFacts(facts); break;
            case RailBlock rail: AddMarked(RailLine.Of(rail)); break;
            case ProgressBlock progress: AddProgress(progress); break;
            case ListBlock list: AddList(list); break;
            case QuoteBlock quote: AddQuote(quote); break;
            case SmallPrintBlock print: AddSmallPrint(print.Text); break;
        }
    }

    private void AddParagraphs(CardText text)
    {
        foreach (var piece in Mrkdwn.Split(text, BlockLimits.SectionText)) AddMarked(piece);
    }

    private void AddFacts(FactsBlock facts)
    {
        foreach (var few in facts.Facts.Chunk(BlockLimits.SectionFields))
            _blocks.Add(new Section { Fields = [.. few.Select(FieldOf)] });
    }

    private static TextObject FieldOf(CardFact fact)
    {
        var name = Mrkdwn.Clip(new CardText([new TextSpan(fact.Name, SpanStyle.Strong)]), BlockLimits.FieldText / 2);
        var value = Mrkdwn.Clip(fact.Value, BlockLimits.FieldText / 2 - 1);
        return TextObject.Marked($"{name}\n{(value.Length == 0 ? "-" : value)}");
    }

    private void AddProgress(ProgressBlock progress)
    {
        var percent = Math.Clamp(progress.Percent, 0, 100);
        var full = percent * ProgressCells / 100;
        var bar = $"`{new string('█', full)}{new string('░', ProgressCells - full)}`";
        var caption = Mrkdwn.Clip(progress.Caption, BlockLimits.FieldText);
        AddMarked(caption.Length == 0 ? $"{bar} {percent} %" : $"{bar} {caption}");
    }

    private void AddList(ListBlock list)
    {
        var lines = list.Items.Select(item => $"• {Mrkdwn.Clip(item, MostListText / 4)}").ToList();
        var shown = Fitting(lines);
        if (list.Heading is { } heading) AddMarked(Mrkdwn.Clip(heading, BlockLimits.FieldText));
        AddMarked(string.Join('\n', lines.Take(shown)));
        if (shown == lines.Count) return;
        AddSmallPrint(CardText.Of($"{lines.Count - shown} more in the file {FileName("list")}."));
        AddFile("list", list.Heading?.ToString() ?? "The whole list", string.Join('\n', list.Items));
    }

    private void AddQuote(QuoteBlock quote)
    {
        var text = SlackText.Visible(quote.Text.ReplaceLineEndings("\n")).Trim('\n');
        if (string.IsNullOrWhiteSpace(text)) return;
        var shown = CodeFence.Of(text, MostQuoteText, out var isWhole);
        AddMarked(shown);
        if (isWhole) return;
        AddSmallPrint(CardText.Of($"The rest is in the file {FileName("quote")}."));
        AddFile("quote", "What the server said", text);
    }

    private void AddSmallPrint(CardText text)
    {
        foreach (var piece in Mrkdwn.Split(text, BlockLimits.FieldText))
            _blocks.Add(new Context([TextObject.Marked(piece)]));
    }

    private void AddMarked(string markup)
    {
        if (!string.IsNullOrWhiteSpace(markup)) _blocks.Add(new Section { Text = TextObject.Marked(markup) });
    }

    private void AddFile(string kind, string title, string content) =>
        _files.Add(new CardFile(FileName(kind), SlackText.Visible(title), content + '\n'));

    private string FileName(string kind) => $"{fileStem}-{kind}{(_files.Count == 0 ? string.Empty : $"-{_files.Count + 1}")}.txt";

    private static int Fitting(List<string> lines)
    {
        var size = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            size += lines[at].Length + 1;
            if (size > MostListText || at >= MostListLines) return at;
        }

        return lines.Count;
    }
}
