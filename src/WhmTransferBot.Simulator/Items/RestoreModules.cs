namespace WhmTransferBot.Simulator.Items;

/// <summary>The steps of an account restore, as <c>restore_modules_summary</c> lists them.</summary>
internal static class RestoreModules
{
    private static readonly HashSet<string> OnlyUnrestricted =
    [
        "CustomLocale", "Integration", "OldHomedirs", "Package", "Postgres", "Reseller", "SpamAssassin", "Subaccount", "VhostIncludes",
    ];

    private static readonly string[] Names =
    [
        "APITokens", "Account", "AuthnLinks", "AutoSSL", "BackupConfig", "BandwidthData", "CpUser", "Cron", "CustomLocale", "DKIM",
        "DNSAuthority", "DNSSEC", "DigestShadow", "Domains", "FeatureList", "FileProtect", "Ftp", "Homedir", "Htaccess", "IPAddress",
        "Integration", "LinkedNodes", "LinkedNodesSubarchives", "LocalConfig", "Logs", "Mail", "MailFix", "MailLimits", "MailRouting",
        "MailSync", "Mailman", "ManualMX", "Mysql", "MysqlRemoteNotes", "NobodyFiles", "OldHomedirs", "Package", "Password",
        "PostRestoreActions", "Postgres", "PreRestoreActions", "ProxySubdomains", "PublicContact", "PublicHtmlSymlinks", "PublishZones",
        "Quota", "Reseller", "ResyncHomedir", "Roundcube", "SPF", "SSL", "ServiceProxy", "Shell", "SpamAssassin", "Subaccount",
        "Suspend", "Unsuspend", "VhostIncludes", "Vhosts", "WebCalls", "WebDiskHomedir", "ZoneFile", "userdata",
    ];

    public static IReadOnlyList<RestoreModule> All { get; } =
        [.. Names.Select(name => new RestoreModule(name, !OnlyUnrestricted.Contains(name)))];
}
