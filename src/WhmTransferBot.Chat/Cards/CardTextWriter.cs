namespace WhmTransferBot.Chat.Cards;

/// <summary>Collects pieces of text under the style that is on.</summary>
internal sealed class CardTextWriter(int capacity)
{
    private readonly List<TextSpan> _spans = new(capacity * 2 + 1);
    private SpanStyle _style = SpanStyle.Plain;

    public void AppendMarked(string literal)
    {
        var from = 0;
        for (var at = 0; at < literal.Length; at++)
        {
            var (mark, style) = literal[at] switch
            {
                '`' => (1, SpanStyle.Code),
                '*' when at + 1 < literal.Length && literal[at + 1] == '*' => (2, SpanStyle.Strong),
                _ => (0, SpanStyle.Plain),
            };
            if (mark == 0) continue;
            Append(literal[from..at]);
            _style = _style == style ? SpanStyle.Plain : style;
            at += mark - 1;
            from = at + 1;
        }

        Append(literal[from..]);
    }

    public void Append(string text)
    {
        if (text.Length == 0) return;
        if (_spans is [.., var last] && last.Style == _style)
            _spans[^1] = last with { Text = last.Text + text };
        else
            _spans.Add(new TextSpan(text, _style));
    }

    public void Append(CardText text) => _spans.AddRange(text.Spans);

    public CardText ToText() => new(_spans);
}
