using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.Fakes.Slack.Sockets;

/// <summary>One web socket that a client opened.</summary>
public sealed class FakeSocket(int number, WebSocket socket, HttpContext context) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1, 1);
    private volatile bool _isSilent;
    private volatile bool _isOver;

    /// <summary>Which one it is, counted from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Whether it takes envelopes.</summary>
    public bool IsOpen => socket.State == WebSocketState.Open && !IsLeaving;

    /// <summary>Whether it was told to go.</summary>
    public bool IsLeaving { get; internal set; }

    /// <summary>The size of the frames in which messages are sent; nothing for one frame each.</summary>
    public int? FrameSize { get; set; }

    /// <summary>Sends a message as it is.</summary>
    public async Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var size = FrameSize ?? Math.Max(1, bytes.Length);
        await _sending.WaitAsync();
        try
        {
            for (var at = 0; at < bytes.Length; at += size)
            {
                var frame = bytes.AsMemory(at, Math.Min(size, bytes.Length - at));
                await socket.SendAsync(frame, WebSocketMessageType.Text, at + size >= bytes.Length, CancellationToken.None);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Tells the client to go, and why.</summary>
    public Task SayGoodbyeAsync(string reason)
    {
        IsLeaving = true;
        return SendAsync(new JsonObject
        {
            ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "fake" },
        }.ToJsonString());
    }

    /// <summary>Closes in good order.</summary>
    public Task CloseAsync()
    {
        IsLeaving = true;
        return socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "bye", CancellationToken.None);
    }

    /// <summary>Cuts the connection without a word.</summary>
    public void Cut()
    {
        IsLeaving = true;
        if (!_isOver) context.Abort();
    }

    /// <summary>Goes on standing there, but reads nothing any more, so that no ping is answered.</summary>
    public Task FallSilentAsync()
    {
        IsLeaving = true;
        _isSilent = true;

        // Reading ends with the next message, so one is asked for.
        return SendAsync("""{"envelope_id":"before-the-silence","type":"nothing_known","payload":{}}""");
    }

    /// <inheritdoc />
    public void Dispose() => _sending.Dispose();

    /// <summary>Reads until the end; each message goes to the receiver.</summary>
    internal async Task ReadAsync(Action<string> receive)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, context.RequestAborted);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                if (_isSilent) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                receive(Encoding.UTF8.GetString(message.ToArray()));
                message.SetLength(0);
            }

            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went, or was cut off.
        }
        finally
        {
            _isOver = true;
            IsLeaving = true;
        }
    }
}
