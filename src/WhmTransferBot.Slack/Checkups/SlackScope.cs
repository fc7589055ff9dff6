namespace WhmTransferBot.Slack.Checkups;

/// <summary>Something that the bot token has to be allowed (docs.slack.dev/reference/scopes).</summary>
/// <param name="Name">As Slack calls it.</param>
/// <param name="Reason">What the bot needs it for.</param>
public sealed record SlackScope(string Name, string Reason)
{
    /// <summary>Everything that the bot needs, and nothing more. <c>config/slack-manifest.yaml</c> asks for the same.</summary>
    public static IReadOnlyList<SlackScope> Needed { get; } =
    [
        new("commands", "to hear /migrate"),
        new("chat:write", "to post cards, keep them up to date and answer"),
        new("files:write", "for reports and lists that are too long for a message"),
        new("im:write", "to send one person a file that only she asked for"),
        new("channels:history", "to post nothing twice after a crash, and to see whether it was invited, in public channels"),
        new("groups:history", "the same in private channels"),
        new("usergroups:read", "to know who is in the groups of operators and approvers"),
    ];
}
