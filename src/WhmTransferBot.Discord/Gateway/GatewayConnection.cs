using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>One connection to the gateway, from opening to ending. The session is in the memory that it is given.</summary>
internal sealed partial class GatewayConnection(
    GatewayMemory memory,
    GatewayState state,
    InteractionIntake intake,
    DiscordOptions options,
    TimeProvider time,
    ILogger log) : IDisposable
{
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestClosing = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(5);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Heart? _heart;
    private Uri? _address;

    /// <summary>Whether events came over this connection.</summary>
    public bool WasLive { get; private set; }

    /// <summary>Connects and hears events until the connection ends.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="cancellationToken">Ends the connection and the session with it.</param>
    public async Task<GatewayEnding> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        using var life = new CancellationTokenSource();
        await using var stopping = cancellationToken.UnsafeRegister(_ => _ = EndAsync(life), null);
        var beating = Task.CompletedTask;
        try
        {
            using var frames = new IncomingFrames(_socket);
            var interval = await OpenAsync(address, frames, life.Token);
            _heart = new Heart(interval, BeatAsync, time);
            beating = BeatUntilDeadAsync(_heart, life);
            await SendOpeningAsync(life.Token);
            return await HearAsync(frames, life.Token);
        }
        catch (Exception exception) when (Ending(exception) is { } ending)
        {
            return ending;
        }
        finally
        {
            await CloseAsync(CloseCodes.ToResume);
            await life.CancelAsync();
            await beating;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    private static GatewayEnding.Resume? Ending(Exception exception) => exception switch
    {
        OperationCanceledException => new GatewayEnding.Resume("no sign of life"),
        WebSocketException or InvalidDataException or IOException or JsonException => new GatewayEnding.Resume(exception.Message),
        _ => null,
    };

    private async Task<TimeSpan> OpenAsync(Uri address, IncomingFrames frames, CancellationToken cancellationToken)
    {
        _address = address;
        using var limit = new CancellationTokenSource(LongestOpening, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.SetRequestHeader("User-Agent", RestTransport.UserAgent);
        await _socket.ConnectAsync(address, both.Token);
        var greeting = await frames.ReadAsync(both.Token) is { } json ? GatewayFrame.Read(json) : default;
        if (greeting.Opcode is not GatewayOpcodes.Hello) throw new InvalidDataException("The gateway did not greet.");
        var interval = TimeSpan.FromMilliseconds(greeting.Data.Property("heartbeat_interval").Long() ?? 0);
        return interval < ShortestInterval || interval > LongestInterval ? throw new InvalidDataException("The gateway asked for impossible heartbeats.") : interval;
    }

    /// <summary>Says goodbye, so that Discord ends the session, and does not wait long for the answer.</summary>
    private async Task EndAsync(CancellationTokenSource life)
    {
        await CloseAsync((int)WebSocketCloseStatus.NormalClosure);
        try
        {
            life.CancelAfter(LongestClosing);
        }
        catch (ObjectDisposedException)
        {
            // The answer came at once.
        }
    }

    [SuppressMessage("Security", "CA5394", Justification = "The jitter keeps nothing secret.")]
    private async Task BeatUntilDeadAsync(Heart heart, CancellationTokenSource life)
    {
        try
        {
            await heart.BeatAsync(Random.Shared.NextDouble(), life.Token);
            await CloseAsync(CloseCodes.ToResume);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Reading ends for the same reason, and says it.
        }

        await life.CancelAsync();
    }

    private Task SendOpeningAsync(CancellationToken cancellationToken) => memory is { Session: { } session, Sequence: { } sequence }
        ? SendAsync(GatewayFrames.Resume(options.Token, session, sequence), cancellationToken)
        : SendAsync(GatewayFrames.Identify(options.Token), cancellationToken);

    private async Task<GatewayEnding> HearAsync(IncomingFrames frames, CancellationToken cancellationToken)
    {
        while (await frames.ReadAsync(cancellationToken) is { } json)
        {
            if (Read(json) is { } frame && await TakeAsync(frame, cancellationToken) is { } ending) return ending;
        }

        return CloseCodes.Meaning((int?)_socket.CloseStatus);
    }

    private GatewayFrame? Read(byte[] json)
    {
        try
        {
            return GatewayFrame.Read(json);
        }
        catch (JsonException)
        {
            Log.Unreadable(log, json.Length);
            return null;
        }
    }

    /// <returns>Nothing while the connection goes on.</returns>
    private async Task<GatewayEnding?> TakeAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Opcode)
        {
            case GatewayOpcodes.Dispatch:
                Hear(frame);
                return null;
            case GatewayOpcodes.Heartbeat:
                await BeatAsync(cancellationToken);
                return null;
            case GatewayOpcodes.HeartbeatAcknowledged:
                _heart?.Acknowledge();
                return null;
            case GatewayOpcodes.Reconnect:
                return new GatewayEnding.Resume("Discord asked for a new connection");
            case GatewayOpcodes.InvalidSession:
                return frame.Data.ValueKind is JsonValueKind.True
                    ? new GatewayEnding.Resume("the session was not ready to go on")
                    : new GatewayEnding.NewSession("the session was given up by Discord");
            default:
                return null;
        }
    }

    private void Hear(GatewayFrame frame)
    {
        switch (frame.Event)
        {
            case "READY":
                Begin(frame.Data);
                break;
            case "RESUMED":
                Live(resumed: true);
                break;
            case "INTERACTION_CREATE":
                intake.Take(frame.Data);
                break;
        }

        if (frame.Sequence is { } sequence) memory.Note(sequence);
    }

    private void Begin(JsonElement ready)
    {
        var address = GatewayAddress.Read(ready.Property("resume_gateway_url").Text(), options.Api) ?? _address;
        if (ready.Property("session_id").Text() is { } session && address is not null) memory.Begin(new GatewaySession(session, address));
        Live(resumed: false);
    }

    private void Live(bool resumed)
    {
        WasLive = true;
        var deafFor = state.Hears(resumed);
        Log.Connected(log, resumed ? "resumed" : "new", deafFor.TotalSeconds);
    }

    private Task BeatAsync(CancellationToken cancellationToken) => SendAsync(GatewayFrames.Heartbeat(memory.Sequence), cancellationToken);

    private async Task SendAsync(byte[] frame, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task CloseAsync(int code)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var limit = new CancellationTokenSource(LongestClosing, time);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            _socket.Abort();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(31, LogLevel.Information, "Connected to Discord's gateway ({Kind} session), after {Seconds:0.0} s without.")]
        public static partial void Connected(ILogger logger, string kind, double seconds);

        [LoggerMessage(32, LogLevel.Warning, "Discord's gateway sent {Bytes} bytes that are no frame; they are left out.")]
        public static partial void Unreadable(ILogger logger, int bytes);
    }
}
