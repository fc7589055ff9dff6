using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Sockets;

/// <summary>The sockets of the app. Each envelope goes to one of them, in turn; what nobody can take waits.</summary>
public sealed class FakeSockets
{
    private const int Most = 10;

    private readonly List<FakeSocket> _sockets = [];
    private readonly ConcurrentDictionary<string, FakeDelivery> _deliveries = new();
    private readonly ConcurrentQueue<string> _strays = new();
    private readonly Lock _lock = new();
    private int _turn;

    /// <summary>Every socket that was ever opened, in order.</summary>
    public IReadOnlyList<FakeSocket> All
    {
        get
        {
            lock (_lock) return [.. _sockets];
        }
    }

    /// <summary>The sockets that take envelopes.</summary>
    public IReadOnlyList<FakeSocket> Open => [.. All.Where(socket => socket.IsOpen)];

    /// <summary>Messages of clients that acknowledge nothing known.</summary>
    public IReadOnlyCollection<string> Strays => _strays;

    /// <summary>Whether the envelope's id comes after its payload.</summary>
    public bool EnvelopeIdLast { get; set; }

    /// <summary>Whether a new socket hears no <c>hello</c>.</summary>
    public bool KeepsQuiet { get; set; }

    /// <summary>What the <c>hello</c> says of the life of a connection, in seconds.</summary>
    public int ApproximateConnectionTime { get; set; } = 18_060;

    /// <summary>The number that the frames of new sockets are cut to.</summary>
    public int? FrameSize { get; set; }

    /// <summary>Sends an envelope over one of the open sockets; waits for one where there is none.</summary>
    public async Task<FakeDelivery> SendAsync(string kind, JsonNode payload, bool acceptsPayload, string? envelopeId = null)
    {
        var delivery = new FakeDelivery(envelopeId ?? Guid.NewGuid().ToString(), kind);
        _deliveries[delivery.Id] = delivery;
        var socket = await NextAsync();
        await socket.SendAsync(Envelope(delivery, payload, acceptsPayload));
        return delivery;
    }

    /// <summary>The text of an envelope.</summary>
    public string Envelope(FakeDelivery delivery, JsonNode payload, bool acceptsPayload)
    {
        _deliveries.TryAdd(delivery.Id, delivery);
        var id = new KeyValuePair<string, JsonNode?>("envelope_id", delivery.Id);
        var rest = new List<KeyValuePair<string, JsonNode?>>
        {
            new("payload", payload.DeepClone()), new("type", delivery.Kind), new("accepts_response_payload", acceptsPayload),
        };
        if (EnvelopeIdLast) rest.Add(id);
        else rest.Insert(0, id);
        return new JsonObject(rest).ToJsonString(FakeJson.Plain);
    }

    /// <summary>Serves a client from its request to its end.</summary>
    internal async Task ServeAsync(HttpContext context)
    {
        using var accepted = await context.WebSockets.AcceptWebSocketAsync();
        FakeSocket socket;
        lock (_lock)
        {
            socket = new FakeSocket(_sockets.Count + 1, accepted, context) { FrameSize = FrameSize };
            _sockets.Add(socket);
        }

        var standing = Open.Count;
        if (standing > Most) await socket.SayGoodbyeAsync("too_many_websockets");
        else if (!KeepsQuiet) await socket.SendAsync(Hello(standing));
        await socket.ReadAsync(Receive);
    }

    private string Hello(int standing) => new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = standing,
        ["debug_info"] = new JsonObject { ["host"] = "fake", ["approximate_connection_time"] = ApproximateConnectionTime },
        ["connection_info"] = new JsonObject { ["app_id"] = "A0FAKE001" },
    }.ToJsonString();

    private void Receive(string text)
    {
        var message = ParseOrNothing(text);
        if ((string?)message?["envelope_id"] is { } id && _deliveries.TryGetValue(id, out var delivery)) delivery.Acknowledge(message?["payload"]?.DeepClone());
        else _strays.Enqueue(text);
    }

    private static JsonNode? ParseOrNothing(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<FakeSocket> NextAsync()
    {
        for (var waits = 0; waits < 400; waits++)
        {
            var open = Open;
            if (open.Count > 0) return open[Interlocked.Increment(ref _turn) % open.Count];
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
        }

        throw new TimeoutException("The bot opened no socket within ten seconds.");
    }
}
