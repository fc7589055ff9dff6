namespace WhmTransferBot.Chat.Access;

/// <summary>Roles in words.</summary>
internal static class RoleWords
{
    /// <summary>Those who have the role, for example <c>operators</c>.</summary>
    public static string Many(Roles role) => role switch
    {
        Roles.Operator => "operators",
        Roles.Approver => "approvers",
        Roles.Reader => "readers",
        Roles.Admin => "administrators",
        _ => "everybody",
    };

    /// <summary>The list of the configuration that gives the role.</summary>
    public static string Key(Roles role) => role switch
    {
        Roles.Operator => "Operators",
        Roles.Approver => "Approvers",
        Roles.Admin => "Admins",
        _ => "Readers",
    };

    /// <summary>What somebody is, for example <c>operator and approver</c>.</summary>
    public static string Of(Roles roles)
    {
        if (roles.HasFlag(Roles.Admin)) return "administrator";
        List<string> words = [];
        if (roles.HasFlag(Roles.Operator)) words.Add("operator");
        if (roles.HasFlag(Roles.Approver)) words.Add("approver");
        return words.Count == 0 ? "reader" : string.Join(" and ", words);
    }
}
