using System.Text;

namespace WhmTransferBot.Whm.Wire;

/// <summary>Undoes the escapes of a JSON string and replaces what is no text by U+FFFD.</summary>
internal static class JsonUnescape
{
    public static string ToText(ReadOnlySpan<byte> escaped)
    {
        var unescaped = new byte[escaped.Length + JsonStringDecoder.LongestCharacter];
        var decoder = new JsonStringDecoder();
        decoder.Decode(escaped, unescaped, out _, out var written);
        written += decoder.Finish(unescaped.AsSpan(written));
        return Encoding.UTF8.GetString(unescaped, 0, written);
    }
}
