using System.Text.RegularExpressions;

namespace WhmTransferBot.Whm.Sessions;

/// <summary>Reads the outcome of the streaming test out of the text of a create. Source: guide, section 2, and recorded answers.</summary>
internal static partial class StreamingTest
{
    public static bool? ResultIn(string createText)
    {
        if (Supported().IsMatch(createText)) return true;
        return Mentioned().IsMatch(createText) ? false : null;
    }

    [GeneratedRegex(@"\bstreaming\s+supported\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supported();

    [GeneratedRegex(@"\bstreaming\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned();
}
