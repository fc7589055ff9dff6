using System.Globalization;
using System.Text;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Discord.Cards;

/// <summary>A block of a card as markdown that can be made shorter.</summary>
internal abstract record CardPart
{
    private const int BarCells = 10;
    private const string Ellipsis = "…";

    private CardPart()
    {
    }

    /// <summary>The whole text, or enough of it to know that it is too long for a message.</summary>
    public string Whole => Fit(int.MaxValue);

    /// <summary>As much of the text as may be shown.</summary>
    /// <param name="most">The most characters, 40 or more.</param>
    public abstract string Fit(int most);

    /// <summary>The part that shows a block.</summary>
    public static CardPart Of(CardBlock block) => block switch
    {
        TextBlock text => new Paragraph(text.Text),
        FactsBlock facts => new Lines(null, [.. facts.Facts.Select(fact => CardText.Of($"**{fact.Name}:** {fact.Value}"))], string.Empty),
        ListBlock list => new Lines(list.Heading, list.Items, "- "),
        RailBlock rail => new Fixed(string.Join(" · ", rail.Steps.Select(Step))),
        ProgressBlock progress => new Fixed($"{Bar(progress.Percent)} {Markdown.Of(progress.Caption, MessageLimits.Text / 4)}"),
        QuoteBlock quote => new Quotation(quote.Text),
        SmallPrintBlock small => new SmallPrint(small.Text),
        _ => new Fixed(string.Empty),
    };

    /// <summary>Words in large letters.</summary>
    public static CardPart Title(string title) => new Fixed($"### {Markdown.Escape(CleanText.Line(title, 250), atLineStart: false)}");

    private static string Step(RailStep step) => step.Position switch
    {
        RailPosition.Done => $"✓ {Markdown.Escape(step.Name, atLineStart: false)}",
        RailPosition.Current => $"▶ **{Markdown.Escape(step.Name, atLineStart: false)} (now)**",
        _ => $"○ {Markdown.Escape(step.Name, atLineStart: false)}",
    };

    private static string Bar(int percent)
    {
        var shown = Math.Clamp(percent, 0, 100);
        var full = shown * BarCells / 100;
        return new string('▰', full) + new string('▱', BarCells - full);
    }

    private sealed record Fixed(string Text) : CardPart
    {
        public override string Fit(int most) => Text;
    }

    private sealed record Paragraph(CardText Text) : CardPart
    {
        public override string Fit(int most) => Markdown.Of(Text, most);
    }

    private sealed record SmallPrint(CardText Text) : CardPart
    {
        public override string Fit(int most) =>
            "-# " + Markdown.Of(Text, most - 3).Replace("\n", "\n-# ", StringComparison.Ordinal);
    }

    private sealed record Quotation(string Text) : CardPart
    {
        public override string Fit(int most)
        {
            var clean = CleanText.Lines(Text, Math.Min(most, MessageLimits.Text) * 2);
            var box = Markdown.Box(clean);
            for (var take = clean.Length; box.Length > most && take > 0; take = take * 9 / 10)
                box = Markdown.Box(CleanText.Lines(clean, take));
            return box;
        }
    }

    private sealed record Lines(CardText? Heading, IReadOnlyList<CardText> Items, string Mark) : CardPart
    {
        private const int MostOfLine = 500;
        private const int RoomForRest = 24;

        public override string Fit(int most)
        {
            var lineEnd = most > MessageLimits.Text ? most : Math.Min(most, MostOfLine) - RoomForRest;
            var text = new StringBuilder(Heading is null ? string.Empty : Markdown.Of(Heading, lineEnd));
            var shown = 0;
            foreach (var line in Items.Select(item => Mark + Markdown.Of(item, lineEnd)))
            {
                var isLast = shown == Items.Count - 1;
                if (text.Length + line.Length + 1 + (isLast ? 0 : RoomForRest) > most) break;
                if (text.Length > 0) text.Append('\n');
                text.Append(line);
                shown++;
            }

            return shown == Items.Count ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\n{Mark}{Ellipsis} and {Items.Count - shown} more").ToString();
        }
    }
}
