namespace WhmTransferBot.Simulator.Items;

/// <summary>Which keys an item of a module may carry. The list is also what <c>enqueue_transfer_item</c> accepts.</summary>
/// <param name="Primary">Key that identifies an item.</param>
/// <param name="Required">Keys without which an item is refused.</param>
/// <param name="Keys">Keys and their column definitions.</param>
internal sealed record ModuleSchema(string Primary, IReadOnlyList<string> Required, IReadOnlyDictionary<string, string> Keys)
{
    private const string Text = "text";
    private const string Name = "char(255) DEFAULT NULL";
    private const string Flag = "int(1) DEFAULT 0";
    private const string Large = "BIGINT UNSIGNED DEFAULT 1";

    private static readonly string[] AccountTexts = ["copypoint", "cpmovefile", "disabled"];

    private static readonly string[] AccountNames =
        ["customip", "detected_remote_user", "domain", "localuser", "mail_location", "prerequisite_user", "replaceip", "user"];

    private static readonly string[] AccountFlags =
    [
        "force", "ip", "live_transfer", "overwrite_all_dbs", "overwrite_all_dbusers", "overwrite_sameowner_dbs",
        "overwrite_sameowner_dbusers", "overwrite_with_delete", "reseller", "shared_mysql_server", "skipaccount", "skipacctdb",
        "skipbwdata", "skipemail", "skiphomedir", "skipres", "skipsubdomains", "xferpoint",
    ];

    private static readonly string[] BackupFlags =
    [
        "overwrite_all_dbs", "overwrite_sameowner_dbs", "overwrite_sameowner_dbusers", "restoreall", "restorebwdata", "restoreip",
        "restoremail", "restoremysql", "restoresubs", "unrestricted_restore",
    ];

    public static ModuleSchema Account(params string[] without)
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Fill(keys, AccountTexts.Except(without), Text);
        Fill(keys, AccountNames, Name);
        Fill(keys, AccountFlags.Except(without), Flag);
        Fill(keys, ["files", "size"], Large);
        keys["priority"] = "int(1) DEFAULT 255";
        return new ModuleSchema("user", ["user", "localuser"], keys);
    }

    public static ModuleSchema Backup()
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Fill(keys, ["mysql_dbs_to_restore", "pgsql_dbs_to_restore"], Text);
        Fill(keys, ["user", "restoretype"], Name);
        Fill(keys, BackupFlags, Flag);
        keys["size"] = Large;
        return new ModuleSchema("user", ["user", "restoretype"], keys);
    }

    public static ModuleSchema Single(string key) =>
        new(key, [key], new SortedDictionary<string, string>(StringComparer.Ordinal) { [key] = Name, ["size"] = Large });

    public bool IsFlag(string key) => Keys[key] == Flag;

    public bool IsNumber(string key) => Keys[key] == Large || key == "priority";

    private static void Fill(SortedDictionary<string, string> keys, IEnumerable<string> names, string definition)
    {
        foreach (var name in names)
            keys[name] = definition;
    }
}
