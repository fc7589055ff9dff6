using System.Runtime.CompilerServices;

namespace WhmTransferBot.Fuzzing;

/// <summary>What was broken; written only when something was, because promises are looked at for every character of every text.</summary>
[InterpolatedStringHandler]
internal ref struct BrokenPromiseText
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler.</summary>
    public BrokenPromiseText(int literalLength, int formattedCount, bool isKept, out bool isWritten)
    {
        isWritten = !isKept;
        if (isWritten) _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);
    }

    /// <summary>A literal part.</summary>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>A filled-in part.</summary>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>A filled-in part with a format.</summary>
    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    /// <summary>The text.</summary>
    public string Take() => _text.ToStringAndClear();
}
