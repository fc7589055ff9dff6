using WhmTransferBot.Configuration;

namespace WhmTransferBot.Rules;

/// <summary>
/// Looks at the configuration files and at <c>.env</c> every two seconds. Asking the disk is dearer than being told by it, but works in containers, on network
/// drives and with editors that put a new file in the old one's place.
/// </summary>
/// <param name="keeper">Knows what to do about it.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Takes what kept a change from coming into force.</param>
internal sealed partial class RulesWatch(RulesKeeper keeper, TimeProvider time, ILogger<RulesWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAtIntervalsAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping.
        }
    }

    private async Task LookAtIntervalsAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                EnvironmentFile.Standard.Apply();
                await keeper.LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotFollowed(logger, fault);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The changed configuration could not be followed, so the old rules stay. It is tried again.")]
    private static partial void LogNotFollowed(ILogger logger, Exception fault);
}
