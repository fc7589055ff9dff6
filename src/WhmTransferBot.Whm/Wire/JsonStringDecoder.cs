using System.Text;

namespace WhmTransferBot.Whm.Wire;

/// <summary>
/// Undoes the escapes of a JSON string that arrives in pieces of any size. Half a surrogate pair becomes U+FFFD.
/// </summary>
internal sealed class JsonStringDecoder
{
    /// <summary>Room that the output must have beyond the length of the input.</summary>
    public const int LongestCharacter = 8;

    private const byte Backslash = (byte)'\\';
    private const byte Quote = (byte)'"';

    private Pending _pending;
    private int _digits;
    private int _codeUnit;
    private char _highSurrogate;

    private enum Pending
    {
        None,
        Escape,
        CodeUnit,
    }

    /// <summary>
    /// Decodes until the input is used up or the closing quote is reached. The output must be at least
    /// <see cref="LongestCharacter"/> bytes longer than the input.
    /// </summary>
    /// <param name="input">Bytes between the quotes.</param>
    /// <param name="output">Where the text goes, as UTF-8.</param>
    /// <param name="consumed">Bytes of the input that are done with, the closing quote included.</param>
    /// <param name="written">Bytes of the output that were written.</param>
    /// <returns>True when the closing quote was reached.</returns>
    public bool Decode(ReadOnlySpan<byte> input, Span<byte> output, out int consumed, out int written)
    {
        consumed = written = 0;
        while (consumed < input.Length)
        {
            if (_pending is Pending.None)
            {
                CopyRun(input, output, ref consumed, ref written);
                if (consumed == input.Length) return false;
                if (input[consumed++] == Quote)
                {
                    written += Finish(output[written..]);
                    return true;
                }

                _pending = Pending.Escape;
            }
            else if (_pending is Pending.Escape)
            {
                Escaped(input[consumed++], output, ref written);
            }
            else
            {
                HexDigit(input[consumed++], output, ref written);
            }
        }

        return false;
    }

    /// <summary>Writes what a string that ends here leaves over.</summary>
    /// <param name="output">Where the text goes.</param>
    /// <returns>Bytes written.</returns>
    public int Finish(Span<byte> output)
    {
        var written = 0;
        FlushSurrogate(output, ref written);
        return written;
    }

    private void CopyRun(ReadOnlySpan<byte> input, Span<byte> output, ref int consumed, ref int written)
    {
        var rest = input[consumed..];
        var length = rest.IndexOfAny(Backslash, Quote);
        if (length < 0) length = rest.Length;
        if (length == 0) return;
        FlushSurrogate(output, ref written);
        rest[..length].CopyTo(output[written..]);
        written += length;
        consumed += length;
    }

    private void Escaped(byte letter, Span<byte> output, ref int written)
    {
        if (letter == (byte)'u')
        {
            (_pending, _digits, _codeUnit) = (Pending.CodeUnit, 0, 0);
            return;
        }

        _pending = Pending.None;
        FlushSurrogate(output, ref written);
        output[written++] = letter switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            _ => letter,
        };
    }

    private void HexDigit(byte digit, Span<byte> output, ref int written)
    {
        _codeUnit = (_codeUnit << 4) | HexValue(digit);
        if (++_digits < 4) return;
        _pending = Pending.None;
        CodeUnit((char)_codeUnit, output, ref written);
    }

    private static int HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => 0,
    };

    private void CodeUnit(char unit, Span<byte> output, ref int written)
    {
        if (char.IsLowSurrogate(unit) && _highSurrogate != default)
        {
            written += new Rune(_highSurrogate, unit).EncodeToUtf8(output[written..]);
            _highSurrogate = default;
            return;
        }

        FlushSurrogate(output, ref written);
        if (char.IsHighSurrogate(unit)) _highSurrogate = unit;
        else written += (char.IsSurrogate(unit) ? Rune.ReplacementChar : new Rune(unit)).EncodeToUtf8(output[written..]);
    }

    private void FlushSurrogate(Span<byte> output, ref int written)
    {
        if (_highSurrogate == default) return;
        _highSurrogate = default;
        written += Rune.ReplacementChar.EncodeToUtf8(output[written..]);
    }
}
