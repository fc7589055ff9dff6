using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Socket;

/// <summary>Keeps the sockets open while the bot runs, and lets work in hand end when it stops.</summary>
internal sealed partial class SocketService(
    SlackWebApi api,
    SocketReceiver receiver,
    SlackLink link,
    SlackMeter meter,
    SlackOptions options,
    SocketTimes times,
    PersonLanes lanes,
    TimeProvider time,
    ILogger<SocketService> logger) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Mode == SlackMode.Socket
            ? Task.WhenAll(Enumerable.Range(0, options.Sockets).Select(number => RunAsync(number, stoppingToken)))
            : Task.CompletedTask;

    private Task RunAsync(int number, CancellationToken stopping) =>
        Perseverance.WorkAsync(
            async token =>
            {
                await Task.Delay(times.Stagger * number, time, token);
                await new SocketSlot(api, receiver, link, meter, options, times, time, logger).RunAsync(token);
            },
            fault => Log.Failed(logger, Perseverance.Rest.TotalSeconds, fault),
            time,
            stopping);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Keeping a socket to Slack failed in an unknown way. It begins again in {Seconds} s.")]
        public static partial void Failed(ILogger logger, double seconds, Exception fault);
    }
}
