using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>What the checkup found about one part.</summary>
/// <param name="Name">The part, for example <c>Discord token</c> or <c>discord:445566</c>.</param>
/// <param name="Verdict">How serious it is.</param>
/// <param name="Words">What was found, in a sentence.</param>
/// <param name="Remedy">How to mend it; nothing when there is nothing to mend.</param>
public sealed record DiscordFinding(string Name, DiscordVerdict Verdict, string Words, string? Remedy = null)
{
    /// <summary>Names of channels, roles and workspaces are other people's.</summary>
    private const int LongestWords = 1_000;

    internal static DiscordFinding Ok(string name, string words) => new(name, DiscordVerdict.Ok, CleanText.Line(words, LongestWords));

    internal static DiscordFinding Warning(string name, string words, string remedy) => new(name, DiscordVerdict.Warning, CleanText.Line(words, LongestWords), remedy);

    internal static DiscordFinding Failed(string name, string words, string remedy) => new(name, DiscordVerdict.Failed, CleanText.Line(words, LongestWords), remedy);
}
