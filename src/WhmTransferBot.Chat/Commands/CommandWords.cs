using System.Text;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Writes values so that the tokenizer reads the same values again.</summary>
internal static class CommandWords
{
    /// <summary>An option, <c>name:value</c>.</summary>
    public static string Option(string name, string value) => $"{name}:{Quote(value)}";

    /// <summary>A list, <c>name:one,two</c>; nothing when it is empty.</summary>
    public static IEnumerable<string> List(string name, IReadOnlyList<string> values) =>
        values.Count == 0 ? [] : [Option(name, string.Join(',', values))];

    /// <summary>A value, in quotes where it could be misread without.</summary>
    public static string Quote(string value)
    {
        if (value.All(IsHarmless) && value is not ("" or [',', ..] or [.., ','])) return value;
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var character in value)
        {
            if (character == '\\' || Quotes.IsDouble(character)) text.Append('\\');
            text.Append(character);
        }

        return text.Append('"').ToString();
    }

    private static bool IsHarmless(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '*' or '?' or '/' or ',';
}
