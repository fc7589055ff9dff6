using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.Checkups;

/// <summary>What the checkup found about one part.</summary>
/// <param name="Name">The part, for example <c>Slack bot token</c> or <c>slack:C0123</c>.</param>
/// <param name="Verdict">How serious it is.</param>
/// <param name="Words">What was found, in a sentence.</param>
/// <param name="Remedy">How to mend it; nothing when there is nothing to mend.</param>
public sealed record SlackFinding(string Name, SlackVerdict Verdict, string Words, string? Remedy = null)
{
    /// <summary>Names of channels, roles and workspaces are other people's.</summary>
    private const int LongestWords = 1_000;

    internal static SlackFinding Ok(string name, string words) => new(name, SlackVerdict.Ok, CleanText.Line(words, LongestWords));

    internal static SlackFinding Warning(string name, string words, string remedy) => new(name, SlackVerdict.Warning, CleanText.Line(words, LongestWords), remedy);

    internal static SlackFinding Failed(string name, string words, string remedy) => new(name, SlackVerdict.Failed, CleanText.Line(words, LongestWords), remedy);
}
