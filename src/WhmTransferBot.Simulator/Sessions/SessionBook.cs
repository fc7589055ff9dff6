using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Sessions;

/// <summary>The sessions of one destination. A session can be found for 30 days.</summary>
internal sealed class SessionBook(SimulatedServer server)
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    private readonly Dictionary<string, TransferSession> _sessions = new(StringComparer.Ordinal);
    private readonly List<TransferSession> _inOrder = [];

    public IEnumerable<TransferSession> All => _inOrder;

    public TransferSession Create(SessionTerms terms, string? localUser = null)
    {
        var id = NewId(terms, localUser);
        var session = new TransferSession(server, id, terms);
        _sessions.Add(id, session);
        _inOrder.Add(session);
        return session;
    }

    public TransferSession? Find(string id) =>
        _sessions.GetValueOrDefault(id) is { } session && server.World.Agenda.Now - session.Created < Retention ? session : null;

    public IEnumerable<SessionReport> Reports() => _inOrder.Select(session => session.Report());

    private string NewId(SessionTerms terms, string? localUser)
    {
        while (true)
        {
            var now = server.World.Agenda.Now;
            var id = terms.Kind == SessionKind.Local
                ? SessionIds.Local(localUser ?? "restore", now, server.Random)
                : SessionIds.Remote(terms.Host!, terms.Kind, now, server.Random);
            if (!_sessions.ContainsKey(id))
                return id;
        }
    }
}
