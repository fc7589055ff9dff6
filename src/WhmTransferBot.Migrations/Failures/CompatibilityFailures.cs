namespace WhmTransferBot.Migrations.Failures;

/// <summary>What the two servers, or the options and WHM, do not agree on.</summary>
internal static class CompatibilityFailures
{
    public static IReadOnlyList<FailurePattern> All { get; } =
    [
        new(new(
                FailureKind.LiveTransferUnavailable,
                "Live Transfer is not possible between these servers.",
                "The source is no cPanel server or too old, or the hostname of the destination does not resolve to its own address.",
                "Set live:no, or mend the hostname of the destination, or update the source.",
                Retryable.AfterFix),
            "live transfer* … not|cannot|can't|unable|require*|fail*|unsupported|unavailable|too old",
            "not|cannot|can't|unable … live transfer*",
            "hostname|host name ~ not|cannot|can't|could not|fail* ~ resolv*"),
        new(new(
                FailureKind.ModuleMismatch,
                "This kind of item does not fit this kind of session.",
                "A session opened with root's login and one opened with an account's own login take different items.",
                "Type create to open a session that fits. If it comes again, tell the people who run the bot.",
                Retryable.No),
            "module* … session|authenticat*|not allowed|not permitted|not available|not exist|not known|unknown|cannot be "
                + "used|may not|doesn't exist|not found",
            "invalid|unknown|unsupported|no such ~ module",
            "session type|type of session|kind of session"),
        new(new(
                FailureKind.ParameterRefused,
                "WHM does not take one of the options, or misses one.",
                "The destination runs another version of cPanel and knows other options.",
                "Type check: it names the option that this destination does not know. Do without it, or update the destination.",
                Retryable.AfterFix),
            "parameter*|argument*|column* … "
                + "not valid|not a valid|invalid|unknown|not allowed|not known|not supported|not recogni*|not permitted|required|missing|must|absent",
            "invalid|unknown|unrecogni*|missing|required ~ parameter*|argument*|key|keys"),
        new(new(
                FailureKind.LeftBehindByRestriction,
                "Restricted Restore left something of the account behind.",
                "Under Restricted Restore WHM leaves out what a hostile archive could abuse: reseller privileges, PostgreSQL, "
                    + "some settings.",
                "If the source can be trusted, retry with restricted:no; otherwise set it by hand on the destination.",
                Retryable.AfterFix),
            "restricted restore|restricted mode|restricted restoration|unrestricted restore",
            "reseller privileges|reseller rights|reseller permissions … not|skipped|dropped|ignored"),
        new(new(
                FailureKind.DatabaseVersionGap,
                "The database servers of both sides do not fit each other.",
                "They are of different make or version, so that dumps of one do not load into the other.",
                "Align the versions of MySQL or MariaDB, then type retry.",
                Retryable.AfterFix),
            "mysql|mariadb|postgresql|pgsql|database server*|database version* … "
                + "version*|older|newer|incompatible|not compatible|upgrade|downgrade|differ*",
            "incompatible … mysql|mariadb|postgresql|database*",
            "database* may not",
            "unknown collation"),
    ];
}
