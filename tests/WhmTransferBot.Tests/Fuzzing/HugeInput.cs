using System.Text;
using System.Text.Json;

namespace WhmTransferBot.Tests.Fuzzing;

/// <summary>Ten megabytes of something that nobody should have to read.</summary>
internal static class HugeInput
{
    public const int Bytes = 10 * 1024 * 1024;

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

    /// <summary>A piece so often that it fills ten megabytes.</summary>
    public static byte[] Of(string name)
    {
        var piece = Encoding.UTF8.GetBytes(Pieces[name]);
        var input = new byte[Bytes / piece.Length * piece.Length];
        for (var at = 0; at < input.Length; at += piece.Length) piece.CopyTo(input, at);
        return input;
    }

    /// <summary>The same as the value of a text inside of JSON.</summary>
    /// <param name="around">The JSON, with <c>@</c> for the text.</param>
    /// <param name="name">The piece's name.</param>
    public static byte[] Inside(string around, string name)
    {
        var parts = around.Split('@');
        var text = JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(Of(name)));
        return [.. Encoding.UTF8.GetBytes(parts[0]), .. text, .. Encoding.UTF8.GetBytes(parts[1])];
    }
}
