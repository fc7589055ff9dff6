using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Configuration;

/// <summary>One thing in the configuration that cannot work.</summary>
/// <param name="File">The file or the variable it stands in.</param>
/// <param name="Key">The key, for example <c>Approval:Required</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record SettingsFault(string File, string Key, string Problem, string Remedy)
{
    private const int LongestPart = 300;

    /// <summary>The fault on one line; what stands in it of the file is cut where it is long, and nothing in it is invisible.</summary>
    public override string ToString() => $"{File}, {Line(Key)}: {Line(Problem)} {Line(Remedy)}";

    private static string Line(string part) => CleanText.Line(part, LongestPart);
}
