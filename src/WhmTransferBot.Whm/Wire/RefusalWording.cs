using System.Text.RegularExpressions;

namespace WhmTransferBot.Whm.Wire;

/// <summary>
/// Reads meaning from the free text of a refusal. WHM promises no wording, so these recognise several and prefer to miss one
/// over mistaking another refusal for it.
/// </summary>
internal static partial class RefusalWording
{
    /// <summary>The caller lacks a privilege on the server that was called.</summary>
    public static bool IsMissingPrivilege(WhmFunction function, string reason) =>
        Privilege().IsMatch(reason) || (!LogsInElsewhere(function) && Denied().IsMatch(reason));

    /// <summary>
    /// The item that was to be queued is in the queue already. Names are taken out first: an account may be called anything, "duplicate" included.
    /// </summary>
    /// <param name="reason">The refusal.</param>
    /// <param name="itemKey">What identifies the item.</param>
    public static bool IsDuplicateItem(string reason, string itemKey)
    {
        var words = Quoted().Replace(reason, "“”");
        words = Regex.Replace(words, $@"(?<!\w){Regex.Escape(itemKey)}(?!\w)", "“”");
        return Duplicate().IsMatch(words) && !OnServer().IsMatch(words);
    }

    /// <summary>There, "permission denied" speaks of the login on the source.</summary>
    private static bool LogsInElsewhere(WhmFunction function) =>
        function.Name.StartsWith("create_remote_", StringComparison.Ordinal) || function.Kind is CallKind.LoginCheck;

    [GeneratedRegex(
        @"\bACLs?\b|\b(lacks?|insufficient|missing|not have|requires?|required|needs?)\b.{0,40}\b(privileges?|permissions?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Privilege();

    [GeneratedRegex(@"\b(permission|access) (is |was )?denied\b|\bnot (permitted|authori[sz]ed|allowed) to (call|use|access|perform|run|execute)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(is|was|been|item|has) already (been )?(queued|enqueued|added|in (the|this) (queue|session))\b"
        + @"|\balready (queued|enqueued)\b"
        + @"|\balready (exists?|present|exist)\b.{0,40}\b(queue|session)\b"
        + @"|\b(queue|session)\b.{0,40}\balready (has|have|contains?|holds?|includes?)\b"
        + @"|\balready\b.{0,20}\bin (the|this|its) (transfer )?(queue|session)\b"
        + @"|\bduplicate\b.{0,40}\b(item|entry|key|record|queue)\b"
        + @"|\b(item|entry|key|record)\b.{0,60}\bduplicate\b"
        + @"|\bUNIQUE constraint\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Duplicate();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|'[^']*'|‘[^’]*’", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>Something of the same name on the server is another refusal, whatever else the text says.</summary>
    [GeneratedRegex(@"\balready exists? (on|at) (this|the|your|local|destination)?\s*(server|system|machine|destination)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnServer();
}
