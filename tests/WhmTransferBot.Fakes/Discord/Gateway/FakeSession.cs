using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Gateway;

/// <summary>A session: its events are numbered, kept, and sent again to whoever resumes.</summary>
internal sealed class FakeSession(string id, int intents)
{
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _events = [];

    public string Id { get; } = id;

    public int Intents { get; } = intents;

    public FakeConnection? Connection { get; private set; }

    public int LastSequence
    {
        get
        {
            lock (_lock) return _events.Count;
        }
    }

    /// <summary>Lets events go over a connection from now on.</summary>
    public void Attach(FakeConnection connection)
    {
        lock (_lock) Connection = connection;
    }

    public void Detach(FakeConnection connection)
    {
        lock (_lock)
        {
            if (Connection == connection) Connection = null;
        }
    }

    public Task DispatchAsync(string name, JsonNode data)
    {
        lock (_lock)
        {
            var frame = new JsonObject { ["t"] = name, ["s"] = _events.Count + 1, ["op"] = 0, ["d"] = data.DeepClone() };
            _events.Add(frame);
            return Connection?.SendAsync(frame) ?? Task.CompletedTask;
        }
    }

    /// <summary>Sends everything after a number again.</summary>
    public Task ReplayAsync(int after)
    {
        lock (_lock) return Task.WhenAll(_events.Skip(after).ToList().Select(frame => Connection?.SendAsync(frame) ?? Task.CompletedTask));
    }

    /// <summary>Sends everything again, the newest first; READY, which begins a session, apart.</summary>
    public async Task RepeatBackwardsAsync()
    {
        List<JsonObject> frames;
        lock (_lock) frames = [.. _events.Where(frame => (string?)frame["t"] != "READY").Reverse()];
        foreach (var frame in frames)
        {
            if (Connection is { } connection) await connection.SendAsync(frame);
        }
    }

    public Task RepeatLastAsync()
    {
        lock (_lock) return _events.Count > 0 && Connection is { } connection ? connection.SendAsync(_events[^1]) : Task.CompletedTask;
    }
}
