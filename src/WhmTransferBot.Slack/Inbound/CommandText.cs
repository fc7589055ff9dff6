using System.Text.RegularExpressions;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>Takes back what Slack does to typed text: escaped characters, and words that it made links of.</summary>
internal static partial class CommandText
{
    /// <summary>The text as it was typed.</summary>
    public static string Of(string text) =>
        Link().Replace(text, match => match.Groups["label"] is { Success: true, Length: > 0 } label ? label.Value : match.Groups["target"].Value)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Trim();

    /// <summary>A link is written <c>&lt;http://old1.example|old1.example&gt;</c>; what people typed themselves is escaped.</summary>
    [GeneratedRegex(@"<(?:mailto:)?(?<target>[^<>|]{1,500})(?:\|(?<label>[^<>]{0,500}))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
