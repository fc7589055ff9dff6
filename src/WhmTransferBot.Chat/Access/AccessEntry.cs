namespace WhmTransferBot.Chat.Access;

/// <summary>Compares entries of the access rules with callers. Upper and lower case differ, as they do in the platforms' ids.</summary>
internal static class AccessEntry
{
    /// <summary>The entry that means everybody.</summary>
    public const string Everybody = "*";

    /// <summary>Whether the entry means this caller.</summary>
    public static bool Means(string entry, Caller caller)
    {
        var rule = entry.Trim();
        if (rule == Everybody) return true;
        return rule.Split(':') is ["slack", "group", _] or ["discord", "role", _]
            ? caller.Groups.Contains(rule)
            : IsSameAccount(rule, caller.Identity);
    }

    /// <summary>Whether the entry means this account; a Slack user without a team is meant in any team.</summary>
    public static bool IsSameAccount(string entry, string identity) =>
        entry == identity
        || (entry.Split(':') is ["slack", { Length: > 0 } user] && identity.Split(':') is ["slack", _, var other] && user == other);

    /// <summary>The entry as people read it, for example <c>Slack group S0123</c>.</summary>
    public static string Words(string entry) => entry.Split(':') switch
    {
        [Everybody] => "everybody",
        ["slack", "group", var group] => $"Slack group {group}",
        ["discord", "role", var role] => $"Discord role {role}",
        ["slack", .., var user] => $"Slack user {user}",
        ["discord", var user] => $"Discord user {user}",
        _ => entry,
    };

    /// <summary>Why the entry can never match; nothing when it can.</summary>
    public static string? FaultOf(string entry) => entry.Trim().Split(':') switch
    {
        [Everybody] => null,
        ["slack", "group"] => "the group's id is missing",
        ["slack", { Length: > 0 }] or ["slack", { Length: > 0 }, { Length: > 0 }] => null,
        ["discord", "role"] => "the role's id is missing",
        ["discord", { Length: > 0 } user] => FaultOfNumber(user),
        ["discord", "role", { Length: > 0 } role] => FaultOfNumber(role),
        ["console", { Length: > 0 }] => null,
        _ => "it is none of slack:U…, slack:T…:U…, slack:group:S…, discord:number, discord:role:number, console:name and *",
    };

    private static string? FaultOfNumber(string id) =>
        id.All(char.IsAsciiDigit) ? null : "Discord's users and roles are written as their numbers";
}
