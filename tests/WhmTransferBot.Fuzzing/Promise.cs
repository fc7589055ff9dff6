using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace WhmTransferBot.Fuzzing;

/// <summary>What must hold whatever the input is.</summary>
internal static class Promise
{
    private const int LongestShown = 200;

    /// <summary>Insists on something.</summary>
    public static void Holds([DoesNotReturnIf(false)] bool isKept, string what)
    {
        if (!isKept) throw new BrokenPromiseException(what);
    }

    /// <summary>Insists on something.</summary>
    public static void Holds([DoesNotReturnIf(false)] bool isKept, [InterpolatedStringHandlerArgument(nameof(isKept))] ref BrokenPromiseText what)
    {
        if (!isKept) throw new BrokenPromiseException(what.Take());
    }

    /// <summary>Insists that two values are the same.</summary>
    public static void Same<T>(T expected, T actual, string what) =>
        Holds(EqualityComparer<T>.Default.Equals(expected, actual), $"{what}: “{Shown(expected)}” became “{Shown(actual)}”.");

    /// <summary>Insists that a text for people is not longer than it may be, is made of whole characters, and hides nothing.</summary>
    public static void Readable(string? text, int most, string what)
    {
        if (text is null) return;
        Holds(text.Length <= most, $"{what} has {text.Length} characters, at most {most} were promised.");
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            Holds(isWhole, $"{what} holds half a character: “{Shown(text)}”.");
            Holds(IsVisible(rune), $"{what} holds U+{rune.Value:X4}, which nobody sees: “{Shown(text)}”.");
            at += rune.Utf16SequenceLength;
        }
    }

    private static bool IsVisible(Rune rune) => rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Shown<T>(T value) => value?.ToString() is { } text ? text[..Math.Min(text.Length, LongestShown)] : "nothing";
}
