using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>An account as <c>listaccts</c> and <c>accountsummary</c> show it. Only the columns that are asked for are made.</summary>
internal static class AccountRow
{
    private const int FirstUid = 1001;

    private static readonly Dictionary<string, Func<SimulatedServer, HostedAccount, JsonNode?>> Columns = new(StringComparer.Ordinal)
    {
        ["user"] = (_, account) => account.User,
        ["domain"] = (_, account) => account.Domain,
        ["owner"] = (_, account) => account.Owner,
        ["plan"] = (_, account) => account.Package,
        ["ip"] = (server, account) => server.Addresses.Of(account),
        ["ipv6"] = (_, _) => new JsonArray(),
        ["partition"] = (_, _) => "home",
        ["diskused"] = (_, account) => $"{account.Bytes >> 20}M",
        ["disklimit"] = (server, account) =>
            server.Packages.GetValueOrDefault(account.Package)?.QuotaMegabytes is { } quota ? $"{quota}M" : "unlimited",
        ["inodesused"] = (_, account) => account.Files,
        ["email"] = (_, account) => $"webmaster@{account.Domain}",
        ["shell"] = (_, _) => "/usr/local/cpanel/bin/noshell",
        ["theme"] = (_, _) => "jupiter",
        ["uid"] = (_, account) => (FirstUid + account.Files % 30_000).ToString(CultureInfo.InvariantCulture),
        ["mailbox_format"] = (_, _) => "maildir",
        ["child_nodes"] = (_, _) => new JsonArray(),
        ["has_backup"] = (_, account) => account.HasFreshBackup ? 1 : 0,
        ["min_defer_fail_to_trigger_protection"] = (_, _) => "5",
        ["startdate"] = (_, account) => account.Created.ToString("dd MMM yy HH:mm", CultureInfo.InvariantCulture),
        ["unix_startdate"] = (_, account) => account.Created.ToUnixTimeSeconds(),
        ["suspended"] = (_, account) => account.SuspendReason is null ? 0 : 1,
        ["suspendreason"] = (_, account) => account.SuspendReason ?? "not suspended",
        ["suspendtime"] = (_, account) => account.SuspendReason is null ? 0 : account.Created.ToUnixTimeSeconds(),
    };

    private static readonly string[] UnlimitedColumns =
    [
        "inodeslimit", "maxaddons", "maxftp", "maxlst", "maxparked", "maxpop", "maxsql", "maxsub",
        "max_defer_fail_percentage", "max_email_per_hour", "max_emailacct_quota",
    ];

    private static readonly string[] ZeroColumns =
    [
        "backup", "is_locked", "is_temporary_domain", "legacy_backup", "outgoing_mail_hold", "outgoing_mail_suspended", "temporary",
    ];

    static AccountRow()
    {
        foreach (var name in UnlimitedColumns)
            Columns[name] = (_, _) => "unlimited";
        foreach (var name in ZeroColumns)
            Columns[name] = (_, _) => 0;
    }

    /// <summary>A row with the wanted columns, or with all of them.</summary>
    public static JsonObject Of(SimulatedServer server, HostedAccount account, IReadOnlyCollection<string>? wanted = null)
    {
        var row = new JsonObject();
        foreach (var name in wanted ?? Columns.Keys)
        {
            if (Columns.TryGetValue(name, out var column))
                row[name] = column(server, account);
        }

        return row;
    }
}
