using System.Text.RegularExpressions;

namespace WhmTransferBot.Simulator.Servers;

/// <summary>Which account names a server accepts; the rules for an account that is moved in are looser than those for a new one.</summary>
/// <remarks>Source: <c>validate_system_user</c>, and what hosts write about user names (see the users' needs, number 14).</remarks>
internal static partial class UsernameRules
{
    public static IReadOnlyList<string> SystemUsers { get; } =
        ["root", "bin", "daemon", "mail", "nobody", "mysql", "named", "mailman", "cpanel", "cpanelroundcube", "ftp", "sshd", "dovecot"];

    public static IReadOnlyList<string> SystemGroups { get; } =
        ["root", "bin", "daemon", "mail", "nobody", "mysql", "named", "mailman", "cpanel", "wheel", "ftp", "sshd", "dovecot"];

    private static readonly HashSet<string> ReservedNames =
    [
        .. SystemUsers, "admin", "administrator", "all", "cptemp", "http", "info", "postgres", "postmaster", "ssl", "test", "virtual",
        "whm",
    ];

    public static bool IsReserved(string name) => ReservedNames.Contains(name);

    public static bool IsLegalForTransfer(string name) => !IsReserved(name) && TransferPattern().IsMatch(name);

    public static bool IsLegalForNew(string name) =>
        !IsReserved(name) && NewPattern().IsMatch(name) && !name.StartsWith("test", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z][a-z0-9_.-]{0,31}$")]
    private static partial Regex TransferPattern();

    [GeneratedRegex("^[a-z][a-z0-9]{0,15}$")]
    private static partial Regex NewPattern();
}
