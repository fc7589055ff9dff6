using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>An account as <c>listaccts</c> and <c>accountsummary</c> show it.</summary>
internal static class AccountRow
{
    private const int FirstUid = 1001;

    private static readonly string[] UnlimitedColumns =
    [
        "disklimit", "inodeslimit", "maxaddons", "maxftp", "maxlst", "maxparked", "maxpop", "maxsql", "maxsub",
        "max_defer_fail_percentage", "max_email_per_hour", "max_emailacct_quota",
    ];

    private static readonly string[] ZeroColumns =
    [
        "backup", "is_locked", "is_temporary_domain", "legacy_backup", "outgoing_mail_hold", "outgoing_mail_suspended", "temporary",
    ];

    public static JsonObject Of(SimulatedServer server, HostedAccount account)
    {
        var row = new JsonObject
        {
            ["user"] = account.User,
            ["domain"] = account.Domain,
            ["owner"] = account.Owner,
            ["plan"] = account.Package,
            ["ip"] = server.Addresses.Of(account),
            ["ipv6"] = new JsonArray(),
            ["partition"] = "home",
            ["diskused"] = $"{account.Bytes >> 20}M",
            ["inodesused"] = account.Files,
            ["email"] = $"webmaster@{account.Domain}",
            ["shell"] = "/usr/local/cpanel/bin/noshell",
            ["theme"] = "jupiter",
            ["uid"] = (FirstUid + account.Files % 30_000).ToString(CultureInfo.InvariantCulture),
            ["mailbox_format"] = "maildir",
            ["child_nodes"] = new JsonArray(),
            ["has_backup"] = account.HasFreshBackup ? 1 : 0,
            ["min_defer_fail_to_trigger_protection"] = "5",
        };
        AddTimes(row, account);
        foreach (var column in UnlimitedColumns)
            row[column] = "unlimited";
        foreach (var column in ZeroColumns)
            row[column] = 0;
        if (server.Packages.GetValueOrDefault(account.Package)?.QuotaMegabytes is { } quota)
            row["disklimit"] = $"{quota}M";
        return row;
    }

    private static void AddTimes(JsonObject row, HostedAccount account)
    {
        row["startdate"] = account.Created.ToString("dd MMM yy HH:mm", CultureInfo.InvariantCulture);
        row["unix_startdate"] = account.Created.ToUnixTimeSeconds();
        row["suspended"] = account.SuspendReason is null ? 0 : 1;
        row["suspendreason"] = account.SuspendReason ?? "not suspended";
        row["suspendtime"] = account.SuspendReason is null ? 0 : account.Created.ToUnixTimeSeconds();
    }
}
