using System.Text;
using System.Text.Json;

namespace WhmTransferBot.Tests.Fuzzing;

/// <summary>Long inputs of something that nobody should have to read.</summary>
internal static class HugeInput
{
    /// <summary>What is repeated, by name.</summary>
    public static IReadOnlyDictionary<string, string> Pieces { get; } = new Dictionary<string, string>
    {
        ["markup"] = "<b>*x*</b> _y_ ~z~ `c` [a](http://x) &amp;",
        ["mentions"] = "<!channel> @everyone @here <@U1> <@&7> ",
        ["control characters"] = "\0\a\b\u001B[31m\u007F\u0085",
        ["direction marks"] = "\u202E\u2066\u200F\u200B\uFEFF",
        ["line ends"] = "\n",
        ["lines"] = "{}\n",
        ["one line"] = "x",
        ["tags that are not closed"] = "<a",
        ["comments that are not closed"] = "<!--",
        ["scripts that are not closed"] = "<script>",
        ["quotation marks"] = "\"",
        ["lists in lists"] = "[",
        ["objects in objects"] = "{\"data\":",
        ["half characters"] = "\\ud800",
    };

    /// <summary>A piece so often that it fills an input.</summary>
    /// <param name="name">The piece's name.</param>
    /// <param name="length">The length in bytes, or a little less.</param>
    public static byte[] Of(string name, int length) => Filled(Encoding.UTF8.GetBytes(Pieces[name]), length);

    /// <summary>All pieces one after another, each as often as fits its share.</summary>
    /// <param name="length">The length in bytes.</param>
    public static byte[] OfAll(int length) => [.. Pieces.Values.SelectMany(piece => Filled(Encoding.UTF8.GetBytes(piece), length / Pieces.Count))];

    /// <summary>An input as the value of a text inside of JSON.</summary>
    /// <param name="around">The JSON, with <c>@</c> for the text.</param>
    /// <param name="input">The input.</param>
    public static byte[] Inside(string around, byte[] input)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(input));
        var parts = around.Split('@').Select(Encoding.UTF8.GetBytes).ToList();
        return [.. parts[0], .. parts.Skip(1).SelectMany(part => text.Concat(part))];
    }

    private static byte[] Filled(byte[] piece, int length)
    {
        var input = new byte[length / piece.Length * piece.Length];
        for (var at = 0; at < input.Length; at += piece.Length) piece.CopyTo(input, at);
        return input;
    }
}
