using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Socket;

/// <summary>
/// Keeps one socket open for as long as the bot runs. Before a socket goes that still works, its successor stands; what is on
/// its way to the old one meanwhile is still handled. It gives up only where no attempt can help.
/// </summary>
internal sealed partial class SocketSlot(
    SlackWebApi api, SocketReceiver receiver, SlackLink link, SlackMeter meter, SlackOptions options, SocketTimes times, TimeProvider time, ILogger logger)
{
    private const int ManyConnections = 8;

    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(5);

    private readonly Backoff _backoff = new(times);

    /// <summary>Keeps a socket open until the bot stops, or until it cannot work.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var current = await ConnectAsync(TimeSpan.Zero, stopping);
        try
        {
            while (current is not null)
            {
                var ending = await current.Leaving.WaitAsync(stopping);
                if (ending == SocketEnding.Disabled)
                {
                    GiveUp(SlackRemedies.SocketModeOff);
                    return;
                }

                var old = current;
                if (ending != SocketEnding.Refresh) old.Dispose();
                current = null;
                current = await ReplaceAsync(old, ending, stopping);
                if (current is not null) meter.Reconnected();
                if (ending == SocketEnding.Refresh) _ = DrainAsync(old, stopping);
            }
        }
        finally
        {
            if (current is not null) await current.CloseAsync();
        }
    }

    private Task<SocketConnection?> ReplaceAsync(SocketConnection old, SocketEnding ending, CancellationToken stopping)
    {
        if (old.Age >= times.SteadyAfter) _backoff.Reset();
        var wait = _backoff.Next();
        return ConnectAsync(ending == SocketEnding.Crowded && wait < times.CrowdedWait ? times.CrowdedWait : wait, stopping);
    }

    /// <summary>Connects, however often it takes; nothing where no attempt can help.</summary>
    private async Task<SocketConnection?> ConnectAsync(TimeSpan wait, CancellationToken stopping)
    {
        while (true)
        {
            await Task.Delay(wait, time, stopping);
            var answer = await api.OpenSocketAsync(stopping);
            if (answer is SlackAnswer<SocketAddress>.Refused refused && SlackRemedies.ForAppToken(refused.Error) is { } remedy)
            {
                GiveUp(remedy);
                return null;
            }

            var (connection, problem) = answer.ValueOrNothing?.Url is { } url ? await TryOpenAsync(url, stopping) : (null, answer.Problem);
            if (connection is not null) return connection;
            wait = _backoff.Next();
            if (answer is SlackAnswer<SocketAddress>.Limited limited && limited.RetryAfter > wait) wait = limited.RetryAfter;
            link.Failed($"Slack could not be reached: {problem}.");
            Log.NotConnected(logger, problem, wait.TotalSeconds);
        }
    }

    private async Task<(SocketConnection? Connection, string Problem)> TryOpenAsync(string url, CancellationToken stopping)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !SlackAddress.IsTrusted(address, options.ApiUrl))
            return (null, "Slack named an address for the socket that is not one of its own");
        var connection = new SocketConnection(times, time, receiver.ReceiveAsync, logger);
        try
        {
            receiver.Add(connection);
            var hello = await connection.OpenAsync(address, stopping);
            var deafFor = link.Opened();
            meter.Connected(deafFor);
            _ = WatchAsync(connection);
            Log.Connected(logger, hello.Connections, deafFor.TotalSeconds);
            if (hello.Connections >= ManyConnections) Log.ManyConnections(logger, hello.Connections);
            if (hello.Lifetime is { } lifetime) _ = LeaveInTimeAsync(connection, lifetime, stopping);
            return (connection, string.Empty);
        }
        catch (Exception fault) when (fault is WebSocketException or TimeoutException or IOException or HttpRequestException)
        {
            receiver.Remove(connection);
            connection.Dispose();
            return (null, fault.Message);
        }
        catch
        {
            receiver.Remove(connection);
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Slack says how long it means to keep a socket. One that lives longer was forgotten, and may be deaf.</summary>
    private async Task LeaveInTimeAsync(SocketConnection connection, TimeSpan lifetime, CancellationToken stopping)
    {
        var patience = (lifetime > ShortestLifetime ? lifetime : ShortestLifetime) + TimeSpan.FromMinutes(1);
        await Task.WhenAny(connection.Leaving, Task.Delay(patience, time, stopping));
        if (!stopping.IsCancellationRequested) connection.Leave(SocketEnding.Refresh);
    }

    /// <summary>The successor stands; the old socket is read for what was on its way, then closed.</summary>
    private async Task DrainAsync(SocketConnection old, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(times.Drain, time, stopping);
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping: close at once.
        }

        await old.CloseAsync();
    }

    private async Task WatchAsync(SocketConnection connection)
    {
        await connection.Ended;
        receiver.Remove(connection);
        link.Closed(await connection.Leaving == SocketEnding.Crowded
            ? "Slack says that the app has too many sockets. Look for a second bot that uses the same app-level token."
            : "The connection was lost.");
    }

    private void GiveUp(string remedy)
    {
        link.Stopped(remedy);
        Log.GaveUp(logger, remedy);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Connected to Slack; the app has {Connections} sockets now. The bot was deaf for {Seconds:0.0} s before.")]
        public static partial void Connected(ILogger logger, int connections, double seconds);

        [LoggerMessage(2, LogLevel.Warning, "The app has {Connections} of the 10 sockets that Slack gives it. Look for bots that were forgotten.")]
        public static partial void ManyConnections(ILogger logger, int connections);

        [LoggerMessage(3, LogLevel.Warning, "Slack could not be reached: {Reason}. The next attempt is in {Seconds:0.0} s.")]
        public static partial void NotConnected(ILogger logger, string reason, double seconds);

        [LoggerMessage(4, LogLevel.Critical, "The socket to Slack stays closed. {Remedy}")]
        public static partial void GaveUp(ILogger logger, string remedy);
    }
}
