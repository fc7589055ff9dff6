using System.Globalization;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>Makes and checks identifiers of sessions.</summary>
internal static class SessionIds
{
    private const int RemoteLength = 36;

    /// <summary>36 characters: up to 15 of the host, 5 of the initiator, 14 digits of time, filler.</summary>
    public static string Remote(string host, SessionKind kind, DateTimeOffset now, Random random)
    {
        var name = new string([.. host.Where(char.IsAsciiLetterOrDigit).Take(15)]);
        var stem = $"{name}{(kind == SessionKind.RemoteRoot ? "copya" : "noroo")}{Stamp(now)}";
        return stem + Secrets.Filler(random, RemoteLength - stem.Length);
    }

    /// <summary>The shorter form of a local restore: no initiator, four characters of filler.</summary>
    public static string Local(string user, DateTimeOffset now, Random random) => Short(user, now) + Secrets.Filler(random, 4);

    public static string Packaging(string user, DateTimeOffset now, Random random) => Short(user, now) + Secrets.Filler(random, 14);

    public static bool IsWellFormed(string id) => id.Length > 0 && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_');

    private static string Short(string user, DateTimeOffset now) =>
        new string([.. user.Where(char.IsAsciiLetterOrDigit).Take(16)]) + Stamp(now);

    private static string Stamp(DateTimeOffset now) => now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
