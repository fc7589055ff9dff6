using System.Buffers;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace WhmTransferBot.Slack.Socket;

/// <summary>
/// One socket to Slack, from its opening to its end. It reads whole messages, whatever frames they come in, and hands envelopes
/// on one after another. It never throws once it is open: it ends, with a reason.
/// </summary>
internal sealed partial class SocketConnection : IDisposable
{
    /// <summary>Longer messages are none of Slack's; the connection is given up.</summary>
    private const int LargestMessage = 8 * 1024 * 1024;

    private const int BufferSize = 16 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource<SocketFrame.Hello> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnding> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SocketTimes _times;
    private readonly TimeProvider _time;
    private readonly Func<SocketConnection, SocketFrame.Envelope, Task> _receive;
    private readonly ILogger _logger;
    private readonly long _openedAt;
    private Task _reading = Task.CompletedTask;

    public SocketConnection(
        SocketTimes times, TimeProvider time, Func<SocketConnection, SocketFrame.Envelope, Task> receive, ILogger logger)
    {
        (_times, _time, _receive, _logger) = (times, time, receive, logger);
        _socket.Options.KeepAliveInterval = times.PingEvery;
        _socket.Options.KeepAliveTimeout = times.PongWithin;
        _openedAt = time.GetTimestamp();
    }

    /// <summary>How long ago it was opened.</summary>
    public TimeSpan Age => _time.GetElapsedTime(_openedAt);

    /// <summary>Ends as soon as this socket has to be replaced; it may work for some time after that.</summary>
    public Task<SocketEnding> Leaving => _leaving.Task;

    /// <summary>Ends when nothing comes from this socket any more.</summary>
    public Task Ended => _reading;

    /// <summary>Connects and waits for Slack's <c>hello</c>.</summary>
    /// <exception cref="WebSocketException">It cannot be reached.</exception>
    /// <exception cref="TimeoutException">It did not say <c>hello</c> in time, or said something else and ended.</exception>
    public async Task<SocketFrame.Hello> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_times.HelloWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _socket.ConnectAsync(address, either.Token);
            _reading = Task.Run(ReadAsync, CancellationToken.None);
            await Task.WhenAny(_hello.Task, _leaving.Task).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no hello within {_times.HelloWithin.TotalSeconds:0} s");
        }

        return _hello.Task.IsCompletedSuccessfully
            ? await _hello.Task
            : throw new TimeoutException($"the connection ended before its hello: {await _leaving.Task}");
    }

    /// <summary>Sends a message; false where that is not possible any more.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> message)
    {
        using var patience = new CancellationTokenSource(_times.SendWithin, _time);
        try
        {
            await _sending.WaitAsync(patience.Token);
            try
            {
                if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return false;
                await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
                return true;
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    /// <summary>Marks the socket for replacement from outside, for example because its time is over.</summary>
    public void Leave(SocketEnding why) => _leaving.TrySetResult(why);

    /// <summary>Ends the socket in good order; what Slack sends until then is still handled.</summary>
    public async Task CloseAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(_times.SendWithin, _time);
            await _sending.WaitAsync(patience.Token);
            try
            {
                if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            }
            finally
            {
                _sending.Release();
            }

            await _reading.WaitAsync(_times.SendWithin, _time);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or TimeoutException or ObjectDisposedException or IOException)
        {
            Log.NotClosed(_logger, fault.Message);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Ends the socket at once.</summary>
    public void Dispose()
    {
        _leaving.TrySetResult(SocketEnding.Closed);
        _socket.Abort();
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var message = new ArrayBufferWriter<byte>(BufferSize);
        try
        {
            while (await ReadMessageAsync(message))
            {
                if (message.WrittenCount > 0) await HandleAsync(FrameReader.Read(message.WrittenSpan));
                message.ResetWrittenCount();
            }

            _leaving.TrySetResult(SocketEnding.Closed);
            if (_socket.State == WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(_times.SendWithin, _time);
        }
        catch (Exception fault)
        {
            if (_leaving.TrySetResult(SocketEnding.Broken)) Log.Broke(_logger, fault.Message);
        }
    }

    /// <summary>Reads one whole message; false at the end of the connection. Messages that are not text count as empty.</summary>
    private async Task<bool> ReadMessageAsync(ArrayBufferWriter<byte> message)
    {
        while (true)
        {
            var part = await _socket.ReceiveAsync(message.GetMemory(BufferSize), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) return false;
            if (part.MessageType == WebSocketMessageType.Text) message.Advance(part.Count);
            if (message.WrittenCount > LargestMessage) throw new InvalidDataException($"a message of more than {LargestMessage} bytes");
            if (part.EndOfMessage) return true;
        }
    }

    private async Task HandleAsync(SocketFrame frame)
    {
        switch (frame)
        {
            case SocketFrame.Hello hello:
                _hello.TrySetResult(hello);
                break;
            case SocketFrame.Goodbye goodbye:
                Log.Goodbye(_logger, goodbye.Reason);
                _leaving.TrySetResult(EndingOf(goodbye.Reason));
                break;
            case SocketFrame.Envelope envelope:
                await _receive(this, envelope);
                break;
            case SocketFrame.Unreadable unreadable:
                Log.Unreadable(_logger, unreadable.Why);
                break;
        }
    }

    private static SocketEnding EndingOf(string reason) => reason switch
    {
        "link_disabled" => SocketEnding.Disabled,
        "too_many_websockets" => SocketEnding.Crowded,
        _ => SocketEnding.Refresh,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Slack asks to leave a socket: {Reason}.")]
        public static partial void Goodbye(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "A message on the socket cannot be read: {Why}.")]
        public static partial void Unreadable(ILogger logger, string why);

        [LoggerMessage(3, LogLevel.Warning, "A socket broke: {Reason}.")]
        public static partial void Broke(ILogger logger, string reason);

        [LoggerMessage(4, LogLevel.Debug, "A socket did not close in good order: {Reason}.")]
        public static partial void NotClosed(ILogger logger, string reason);
    }
}
