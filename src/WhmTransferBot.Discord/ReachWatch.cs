using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord;

/// <summary>Over HTTP nothing stands that could break, so Discord is asked now and then whether it still answers; <see cref="Reach"/> takes note.</summary>
internal sealed partial class ReachWatch(BotSelf self, RestClient rest, TimeProvider time, ILogger<ReachWatch> log) : BackgroundService
{
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Perseverance.WorkAsync(AskAsync, fault => Log.Failed(log, Perseverance.Rest.TotalSeconds, fault), time, stoppingToken);

    /// <summary>Asks more often while there is no answer, so that its end is noticed soon.</summary>
    private async Task AskAsync(CancellationToken stoppingToken)
    {
        var asked = time.GetTimestamp();
        while (!rest.TokenRefused)
        {
            await Task.Delay(BetweenLooks, time, stoppingToken);
            if (rest.Reach.Failing is null && time.GetElapsedTime(asked) < BetweenQuestions) continue;
            asked = time.GetTimestamp();
            await self.AskAsync(stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(60, LogLevel.Error, "Asking whether Discord answers failed in an unknown way. It begins again in {Seconds} s.")]
        public static partial void Failed(ILogger logger, double seconds, Exception fault);
    }
}
