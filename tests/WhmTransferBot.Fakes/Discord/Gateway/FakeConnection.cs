using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Rules;

namespace WhmTransferBot.Fakes.Discord.Gateway;

/// <summary>One connection of a client.</summary>
internal sealed class FakeConnection : IDisposable
{
    private const int MostBytes = 4096;
    private const int MostSendsAMinute = 120;
    private const int PrivilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);
    private const int KnownIntents = (1 << 26) - 1;

    private readonly FakeGateway _gateway;
    private readonly WebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;
    private readonly Queue<DateTimeOffset> _received = new();
    private FakeSession? _session;

    public FakeConnection(FakeGateway gateway, WebSocket socket, bool compresses)
    {
        _gateway = gateway;
        _socket = socket;
        _zlib = compresses ? new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public bool IsSilent { get; set; }

    public bool IsOpen => _socket.State is WebSocketState.Open;

    public async Task ServeAsync()
    {
        try
        {
            await SendAsync(new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (int)_gateway.Discord.Options.HeartbeatInterval.TotalMilliseconds }, ["s"] = null, ["t"] = null });
            while (await ReceiveAsync() is { } frame) await TakeAsync(frame);
            NoteClosing();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut, by one side or the other.
        }
        finally
        {
            _session?.Detach(this);
        }
    }

    public Task SendAsync(JsonObject frame) => SendTextAsync(frame.ToJsonString());

    public async Task SendTextAsync(string text)
    {
        if (IsSilent || !IsOpen) return;
        await _sending.WaitAsync();
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await _socket.SendAsync(_zlib is null ? bytes : Compress(bytes), _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException)
        {
            // The other side has gone; a session keeps its events.
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task CloseAsync(int code)
    {
        if (IsOpen) await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "closed by the fake", CancellationToken.None);
    }

    public void Cut() => _socket.Abort();

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed.Dispose();
        _sending.Dispose();
    }

    private byte[] Compress(byte[] bytes)
    {
        _compressed.SetLength(0);
        _zlib!.Write(bytes);
        _zlib.Flush();
        return _compressed.ToArray();
    }

    private async Task<JsonObject?> ReceiveAsync()
    {
        var buffer = new byte[MostBytes + 1];
        var received = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(received), CancellationToken.None);
            if (part.MessageType is WebSocketMessageType.Close) return null;
            received += part.Count;
            if (received > MostBytes) await CloseAsync(4002);
            if (part.EndOfMessage || received > MostBytes) return Parse(buffer.AsSpan(0, received));
        }
    }

    private static JsonObject Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private async Task TakeAsync(JsonObject frame)
    {
        if (SendsTooMuch())
        {
            await CloseAsync(4008);
            return;
        }

        await (frame["op"].Integer() switch
        {
            1 => BeatAsync(),
            2 => IdentifyAsync(frame["d"] as JsonObject ?? []),
            6 => ResumeAsync(frame["d"] as JsonObject ?? []),
            3 or 4 or 8 when _session is not null => Task.CompletedTask,
            3 or 4 or 8 => CloseAsync(4003),
            null => CloseAsync(4002),
            _ => CloseAsync(4001),
        });
    }

    private Task BeatAsync()
    {
        _gateway.Heard.Enqueue("heartbeat");
        return SendAsync(new JsonObject { ["op"] = 11, ["d"] = null, ["s"] = null, ["t"] = null });
    }

    private async Task IdentifyAsync(JsonObject data)
    {
        _gateway.Heard.Enqueue("identify");
        var intents = _gateway.LastIntents = data["intents"].Integer();
        int? refusal = _session is not null ? 4005
            : data["token"].Text() != _gateway.Discord.Options.Token ? 4004
            : intents is null or < 0 or > KnownIntents || data["properties"] is not JsonObject ? 4013
            : (intents & PrivilegedIntents) != 0 ? 4014
            : _gateway.CloseNextWith.TryDequeue(out var code) ? code
            : null;
        if (refusal is { } close) await CloseAsync(close);
        else if (_gateway.InvalidateNextWith.TryDequeue(out var resumable)) await InvalidateAsync(resumable);
        else await BeginAsync(intents!.Value);
    }

    private async Task BeginAsync(int intents)
    {
        _session = _gateway.BeginSession(intents);
        _session.Attach(this);
        await _session.DispatchAsync("READY", GatewayEvents.Ready(_gateway.Discord, _session));
        if ((intents & 1) != 0) await _session.DispatchAsync("GUILD_CREATE", GatewayEvents.GuildCreate(_gateway.Discord));
    }

    private async Task ResumeAsync(JsonObject data)
    {
        var after = data["seq"].Integer();
        _gateway.Heard.Enqueue($"resume {after}");
        if (data["token"].Text() != _gateway.Discord.Options.Token) await CloseAsync(4004);
        else if (_gateway.CloseNextWith.TryDequeue(out var code)) await CloseAsync(code);
        else if (_gateway.InvalidateNextWith.TryDequeue(out var resumable)) await InvalidateAsync(resumable);
        else if (_gateway.FindSession(data["session_id"].Text()) is not { } session) await InvalidateAsync(resumable: false);
        else if (after is null || after > session.LastSequence) await CloseAsync(4007);
        else await GoOnAsync(session, after.Value);
    }

    private async Task GoOnAsync(FakeSession session, int after)
    {
        _session = session;
        session.Attach(this);
        await session.ReplayAsync(after);
        await session.DispatchAsync("RESUMED", new JsonObject());
    }

    private Task InvalidateAsync(bool resumable) => SendAsync(new JsonObject { ["op"] = 9, ["d"] = resumable, ["s"] = null, ["t"] = null });

    /// <summary>The codes 1000 and 1001 end the session; any other lets it go on.</summary>
    private void NoteClosing()
    {
        _gateway.ClosedByClientWith = (int?)_socket.CloseStatus;
        if (_socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable && _session is { } session) _gateway.EndSession(session);
    }

    private bool SendsTooMuch()
    {
        var now = _gateway.Discord.Time.GetUtcNow();
        _received.Enqueue(now);
        while (now - _received.Peek() > TimeSpan.FromMinutes(1)) _received.Dequeue();
        return _received.Count > MostSendsAMinute;
    }
}
