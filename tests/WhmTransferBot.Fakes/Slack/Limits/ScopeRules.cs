using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Limits;

/// <summary>What a bot token has to be allowed for each method (docs.slack.dev/reference/scopes).</summary>
internal static class ScopeRules
{
    /// <summary>The scope that a call needs; nothing where any token will do.</summary>
    public static string? Of(FakeCall call) => call.Method switch
    {
        ['c', 'h', 'a', 't', '.', ..] => "chat:write",
        ['f', 'i', 'l', 'e', 's', '.', ..] => "files:write",
        "conversations.open" => "im:write",
        "conversations.history" or "conversations.replies" => $"{KindOf(call["channel"])}:history",
        "conversations.info" => $"{KindOf(call["channel"])}:read",
        "usergroups.list" or "usergroups.users.list" => "usergroups:read",
        _ => null,
    };

    private static string KindOf(string? conversation) => conversation switch
    {
        ['G', ..] => "groups",
        ['D', ..] => "im",
        _ => "channels",
    };
}
