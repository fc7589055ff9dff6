namespace WhmTransferBot.Migrations.Failures;

/// <summary>What the destination has too little of.</summary>
internal static class RoomFailures
{
    public static IReadOnlyList<FailurePattern> All { get; } =
    [
        new(new(
                FailureKind.InodesUsedUp,
                "A partition of the destination has no room for more files.",
                "Its inodes are used up, although bytes may be free.",
                "Remove files there, or use another partition; then type retry.",
                Retryable.AfterFix),
            "inode*"),
        new(new(
                FailureKind.DiskFull,
                "A partition has no room for the account.",
                "Archive and copy need room at the same time, on the partitions for homes, for work and for databases. "
                    + "Leftover archives take room too.",
                "Make room, or move fewer accounts at a time; then type retry.",
                Retryable.AfterFix),
            "no space left|disk full|disk is full|disk space|disk quota exceeded|out of space|out of disk",
            "not enough|insufficient|lack*|too little|not have enough|low on ~ space|disk|room",
            "partition|filesystem|file system|volume … is full|out of"),
        new(new(
                FailureKind.AddressesShort,
                "The destination has too few addresses for accounts that want one of their own.",
                "All addresses are in use, or the one that was named is.",
                "Add addresses on the destination and type retry, or set ip:shared in the new migration.",
                Retryable.AfterFix),
            "not enough|no|insufficient|too few|none of the|out of|unable to find|unable to assign|could not find|could not "
                + "assign ~ ip|ips|ipv4|address|addresses",
            "ip|ips|address|addresses ~ not available|not free|already in use|already assigned|is in use|exhausted"),
        new(new(
                FailureKind.AccountLimitReached,
                "The licence of the destination has no room for more accounts.",
                "As many accounts exist as the licence allows.",
                "Enlarge the licence or remove accounts; then type retry.",
                Retryable.AfterFix),
            "maximum|limit ~ accounts|users … reach*|exceed*|allow*|licen*|server",
            "account limit|user limit|account maximum|too many accounts|too many users",
            "licence|license … account*|user* … limit*|maximum|reach*|exceed*|full",
            "licence|license … allows only|only allows|permits only|only permits",
            "limit|maximum ~ reached|exceeded … account*|user*"),
        new(new(
                FailureKind.FeatureListMissing,
                "The feature list is not on the destination, so the default one is used.",
                "Feature lists do not come along with accounts by themselves.",
                "Plan the feature list (features:NAME), or make it on the destination and give it to the package.",
                Retryable.No),
            "feature list*|featurelist* … missing|does not exist|doesn't exist|not found|default|no longer",
            "missing|unknown|no such ~ feature list|featurelist"),
        new(new(
                FailureKind.PackageMissing,
                "The package is not on the destination, so the default one is used.",
                "Packages do not come along with accounts by themselves.",
                "Plan the package (packages:NAME), or make it on the destination and give it to the account.",
                Retryable.No),
            "package|plan … missing|does not exist|doesn't exist|not found|default package|default plan",
            "missing|unknown|no such ~ package|plan"),
    ];
}
