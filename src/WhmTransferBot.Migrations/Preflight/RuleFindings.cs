using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>How rules write down what they find.</summary>
internal static class RuleFindings
{
    /// <summary>A finding as grave as the rule can be.</summary>
    public static Finding Finds(
        this IPreflightRule rule, AccountName? subject, string message, string evidence, string remedy, params IEnumerable<string?> edits) =>
        rule.Finds(rule.Severity, subject, message, evidence, remedy, edits);

    /// <summary>A finding; edits that cannot be typed are left away.</summary>
    public static Finding Finds(
        this IPreflightRule rule,
        Severity severity,
        AccountName? subject,
        string message,
        string evidence,
        string remedy,
        params IEnumerable<string?> edits) => new()
        {
            Rule = rule.Name,
            Severity = severity,
            Subject = subject,
            Message = message,
            Evidence = evidence,
            Remedy = remedy,
            Edits = [.. edits.OfType<string>()],
        };
}
