namespace WhmTransferBot.Migrations.Failures;

/// <summary>Accounts, domains and databases that get in each other's way.</summary>
internal static class NameFailures
{
    public static IReadOnlyList<FailurePattern> All { get; } =
    [
        new(new(
                FailureKind.OverwriteRenamed,
                "WHM does not overwrite an account under another name.",
                "WHM overwrites by force only where source and destination use the same name.",
                "Type retry, then give the account its own name back, or set overwrite:no.",
                Retryable.AfterFix),
            "overwrit*|force … username*|user name*|name*|user|users|localuser … chang*|differ*|renam*|must match|same",
            "username*|user name*|name* … chang*|differ*|renam* … overwrit*|force"),
        new(new(
                FailureKind.DatabaseNameOwned,
                "A database or database user was renamed, because its name belongs to another account.",
                "The name exists on the destination with another owner, and names are given once for each server.",
                "Put the new name into the configuration of the sites; the item's log names old and new.",
                Retryable.No),
            "database*|db|dbs|dbuser*|mysql|mariadb|postgresql|pgsql … "
                + "owned by|belongs to|belong to|already exist*|already in use|already taken|renamed|name conflict*|conflicts with",
            "renamed … database*|dbuser*|mysql"),
        new(new(
                FailureKind.DomainExists,
                "The domain, or a zone for it, is on the destination already.",
                "Another account has it there, as main, addon or parked domain, or a zone was left behind. A DNS cluster counts too.",
                "Remove or move the domain on the destination, or exclude the account; then type retry. "
                    + "Another account name does not help.",
                Retryable.AfterFix),
            "domain*|zone*|dns|userdata|virtual host*|vhost*|servername … "
                + "already|owned by another|owned by a different|belongs to another|belongs to a different|in use by",
            "already ~ owns|has|hosts … domain*|zone*|dns|userdata",
            "exists in ~ userdata|dns|named conf"),
        new(new(
                FailureKind.OwnerMissing,
                "The owner of the account is not a reseller on the destination, so the account belongs to root there.",
                "The reseller was not moved first, has another name, or arrived without reseller privileges.",
                "Make the reseller on the destination and give it the account in WHM.",
                Retryable.No),
            "owner|reseller … does not exist|not exist|doesn't exist|not found|missing",
            "now belongs to ~ root",
            "not a reseller"),
        new(new(
                FailureKind.AccountExists,
                "The account exists on the destination already.",
                "Somebody has the name there, and this migration was not allowed to overwrite it.",
                "Type retry, then exclude the account, rename it, or set overwrite:force if what is there may be replaced.",
                Retryable.AfterFix),
            "account*|username*|user|users|user name|group … "
                + "already exist*|already in use|already taken|already present|already been taken",
            "already an|already a|already has an ~ account|user",
            "account exists|user exists|username exists"),
        new(new(
                FailureKind.UsernameUnusable,
                "The username cannot be used on the destination.",
                "It is empty, not legal, or reserved for the system.",
                "Type retry, then rename the account: a letter first, then lower-case letters and digits, 16 at the most.",
                Retryable.AfterFix),
            "username*|user name*|account name*|user ~ "
                + "invalid|not valid|not a valid|reserved|illegal|empty|too long|not allowed|not acceptable",
            "not a valid|not valid ~ username*|user name*|account name*",
            "invalid|reserved|illegal|empty|bad|unusable ~ username*|user name*|account name*|user"),
        new(new(
                FailureKind.AccountMissing,
                "The account is not on the source.",
                "The name is wrong, or the account was removed or renamed since the source was analysed.",
                "Type retry, then exclude it or include the right name. The check reads the source anew.",
                Retryable.AfterFix),
            "account*|user|users|username … does not exist|doesn't exist|do not exist|not found|could not be found|not be found",
            "no such|unknown|nonexistent ~ account|user|username"),
    ];
}
