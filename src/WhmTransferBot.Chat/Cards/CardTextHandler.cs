using System.Globalization;
using System.Runtime.CompilerServices;

namespace WhmTransferBot.Chat.Cards;

/// <summary>Takes an interpolated string apart: literal parts carry style marks, filled-in parts are plain text.</summary>
[InterpolatedStringHandler]
public readonly ref struct CardTextHandler
{
    private readonly CardTextWriter _writer;

    /// <summary>Called by the compiler.</summary>
    public CardTextHandler(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _writer = new CardTextWriter(formattedCount);
    }

    /// <summary>A literal part, whose <c>**</c> and <c>`</c> switch styles.</summary>
    public void AppendLiteral(string value) => _writer.AppendMarked(value);

    /// <summary>A filled-in part, taken literally in the style that is on.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <summary>A filled-in part with a format.</summary>
    public void AppendFormatted<T>(T value, string? format) =>
        _writer.Append(value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? string.Empty);

    /// <summary>Another text, with its own styles.</summary>
    public void AppendFormatted(CardText value) => _writer.Append(value);

    internal CardText ToText() => _writer.ToText();
}
