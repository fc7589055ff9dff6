using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.Fakes.Discord.Gateway;

/// <summary>The gateway: sessions that outlive their connections, and knobs for everything that goes wrong with it.</summary>
public sealed class FakeGateway
{
    private readonly FakeDiscord _discord;
    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new();
    private readonly ConcurrentDictionary<FakeConnection, byte> _connections = new();
    private int _sessionsLeft;

    internal FakeGateway(FakeDiscord discord)
    {
        _discord = discord;
        _sessionsLeft = discord.Options.SessionsLeft;
    }

    /// <summary>What came in, as words: <c>identify</c>, <c>resume 7</c>, <c>heartbeat</c>.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Closes the next connections with these codes as soon as they identify or resume.</summary>
    public ConcurrentQueue<int> CloseNextWith { get; } = new();

    /// <summary>Answers the next connections op 9 with these values as soon as they identify or resume.</summary>
    public ConcurrentQueue<bool> InvalidateNextWith { get; } = new();

    /// <summary>Refuses connections as an outage does.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many sessions began.</summary>
    public int Identifies => Heard.Count(word => word == "identify");

    /// <summary>How many sessions went on.</summary>
    public int Resumes => Heard.Count(word => word.StartsWith("resume", StringComparison.Ordinal));

    /// <summary>Whether a client has a running session.</summary>
    public bool IsLive => _sessions.Values.Any(session => session.Connection is { IsOpen: true });

    /// <summary>The events that the client asked for last.</summary>
    public int? LastIntents { get; internal set; }

    /// <summary>The compression that the client asked for last.</summary>
    public string? LastCompression { get; private set; }

    /// <summary>The code with which the client closed last.</summary>
    public int? ClosedByClientWith { get; internal set; }

    /// <summary>How many sessions may still begin.</summary>
    public int SessionsLeft
    {
        get => _sessionsLeft;
        set => _sessionsLeft = value;
    }

    internal FakeDiscord Discord => _discord;

    internal string Address => $"ws://127.0.0.1:{_discord.Root.Port}/gateway";

    /// <summary>Discord asks for a new connection.</summary>
    public Task AskToReconnectAsync() => ForEachAsync(connection => connection.SendAsync(new JsonObject { ["op"] = 7, ["d"] = null, ["s"] = null, ["t"] = null }));

    /// <summary>Discord gives the session up, or not.</summary>
    public Task InvalidateAsync(bool resumable)
    {
        if (!resumable) _sessions.Clear();
        return ForEachAsync(connection => connection.SendAsync(new JsonObject { ["op"] = 9, ["d"] = resumable, ["s"] = null, ["t"] = null }));
    }

    /// <summary>Discord closes with a code.</summary>
    public Task CloseAsync(int code) => ForEachAsync(connection => connection.CloseAsync(code));

    /// <summary>The connection is cut without a word.</summary>
    public void CutAll()
    {
        foreach (var connection in _connections.Keys) connection.Cut();
    }

    /// <summary>The connection stays open, but nothing comes any more.</summary>
    public void Silence()
    {
        foreach (var connection in _connections.Keys) connection.IsSilent = true;
    }

    /// <summary>Asks for a heartbeat at once.</summary>
    public Task AskForHeartbeatAsync() => ForEachAsync(connection => connection.SendAsync(new JsonObject { ["op"] = 1, ["d"] = null, ["s"] = null, ["t"] = null }));

    /// <summary>Sends something that is no frame.</summary>
    public Task SendNonsenseAsync(string text) => ForEachAsync(connection => connection.SendTextAsync(text));

    /// <summary>Sends the last event of every session again, as a resumed session may.</summary>
    public Task RepeatLastEventAsync() => Task.WhenAll(_sessions.Values.Select(session => session.RepeatLastAsync()));

    /// <summary>Sends every event of every session again in the wrong order.</summary>
    public Task RepeatBackwardsAsync() => Task.WhenAll(_sessions.Values.Select(session => session.RepeatBackwardsAsync()));

    internal JsonObject Describe() => new()
    {
        ["url"] = Address,
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = _discord.Options.SessionsLeft,
            ["remaining"] = Math.Max(0, _sessionsLeft),
            ["reset_after"] = 3_600_000,
            ["max_concurrency"] = 1,
        },
    };

    /// <summary>An event for every session that wants it; those without a connection get it when they go on.</summary>
    internal Task DispatchAsync(string name, JsonObject data) =>
        Task.WhenAll(_sessions.Values.Select(session => session.DispatchAsync(name, data)));

    internal FakeSession BeginSession(int intents)
    {
        Interlocked.Decrement(ref _sessionsLeft);
        var session = new FakeSession($"session-{_discord.World.NewId()}", intents);
        _sessions.Clear();
        return _sessions[session.Id] = session;
    }

    internal FakeSession? FindSession(string? id) => id is null ? null : _sessions.GetValueOrDefault(id);

    internal void EndSession(FakeSession session) => _sessions.TryRemove(session.Id, out _);

    internal async Task ServeAsync(HttpContext context)
    {
        if (IsDown || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = IsDown ? 503 : 400;
            return;
        }

        LastCompression = context.Request.Query["compress"];
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new FakeConnection(this, socket, context.Request.Query["compress"] == "zlib-stream");
        _connections.TryAdd(connection, 0);
        try
        {
            await connection.ServeAsync();
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }

    private Task ForEachAsync(Func<FakeConnection, Task> act) => Task.WhenAll(_connections.Keys.Select(act));
}
