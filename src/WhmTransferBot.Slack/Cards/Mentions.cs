namespace WhmTransferBot.Slack.Cards;

/// <summary>Writes mentions: the only place where the bot's messages name somebody in Slack's sense.</summary>
internal static class Mentions
{
    /// <summary>The mentions in markup, of Slack's people and groups alone; empty when there are none.</summary>
    /// <param name="mentions">As access rules write them, for example <c>slack:group:S0123</c> or <c>slack:T1:U012AB3CD</c>.</param>
    public static string Of(IReadOnlyList<string> mentions) =>
        string.Join(' ', mentions.Select(MarkupOf).Where(markup => markup.Length > 0).Distinct(StringComparer.Ordinal));

    private static string MarkupOf(string mention) => mention.Split(':') switch
    {
        ["slack", "group", var group] when IsId(group, 'S') => $"<!subteam^{group}>",
        ["slack", var user] when IsId(user, 'U', 'W') => $"<@{user}>",
        ["slack", _, var user] when IsId(user, 'U', 'W') => $"<@{user}>",
        _ => string.Empty,
    };

    private static bool IsId(string text, params char[] kinds) =>
        text.Length > 1 && kinds.Contains(text[0]) && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}
