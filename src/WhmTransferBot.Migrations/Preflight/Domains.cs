namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Domains as they are compared.</summary>
internal static class Domains
{
    /// <summary>Lower case, without the dot of the root.</summary>
    public static string Plain(string domain) => domain.Trim().TrimEnd('.').ToLowerInvariant();
}
