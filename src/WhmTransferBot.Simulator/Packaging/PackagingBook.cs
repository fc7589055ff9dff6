using System.Globalization;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Packaging;

/// <summary>The packaging sessions of a server, and the archives that lie on its disk.</summary>
internal sealed class PackagingBook(SimulatedServer server)
{
    private readonly Dictionary<string, PackagingSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>Archives by path.</summary>
    public Dictionary<string, HostedAccount> Archives { get; } = new(StringComparer.Ordinal);

    public static string PathFor(string user, string root = "/home") => $"{root.TrimEnd('/')}/cpmove-{user}.tar.gz";

    public PackagingSession? Find(string id) => _sessions.GetValueOrDefault(id);

    public PackagingSession Start(HostedAccount account, string path)
    {
        var agenda = server.World.Agenda;
        var session = new PackagingSession(SessionIds.Packaging(account.User, agenda.Now, server.Random), account.User);
        _sessions.Add(session.Id, session);
        var pid = server.NextPid();
        Say(session, pid, "pkgacct started.");
        var work = server.World.Throughput.Overhead + TimeSpan.FromSeconds(account.Bytes / server.World.Throughput.Packaging);
        agenda.After(server.World.Pace.Of(work), () => Finish(session, account, path, pid));
        return session;
    }

    private void Finish(PackagingSession session, HostedAccount account, string path, int pid)
    {
        session.State = account.PackagingFailure is null ? "COMPLETED" : "FAILED";
        Say(session, pid, account.PackagingFailure ?? $"pkgacctfile is: {path}");
        if (account.PackagingFailure is null)
            Archives[path] = account;
    }

    private void Say(PackagingSession session, int pid, string text)
    {
        var line = new JsonObject
        {
            ["contents"] = text + "\n",
            ["partial"] = 0,
            ["timestamp"] = server.World.Agenda.Now.ToString("yyyy-MM-dd HH:mm:ss +0000", CultureInfo.InvariantCulture),
            ["pid"] = pid,
            ["indent"] = 0,
            ["type"] = "out",
        };
        session.Log.Append(JsonBytes.Of(line, null).Span);
    }
}
