using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Discord.Interactions;
using WhmTransferBot.Discord.Rooms;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>
/// Keeps the bot connected to the gateway while it is this node's turn: resumes where that is possible, begins anew where it
/// must, waits longer after each failure in a row, and stops with a clear state where trying again is of no use.
/// </summary>
internal sealed partial class GatewayService(
    IGatewayTurns turns,
    IdentifyBudget budget,
    GatewayState state,
    InteractionIntake intake,
    DiscordOptions options,
    IEnumerable<ILostPlatforms> losses,
    TimeProvider time,
    ILogger<GatewayService> log) : BackgroundService
{
    private const int MostResumes = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly GatewayMemory _memory = new();

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Perseverance.WorkAsync(ListenAsync, Failed, time, stoppingToken);

    private void Failed(Exception fault)
    {
        _memory.Forget();
        state.IsDeaf("something unknown failed, see the log");
        Log.Failed(log, Perseverance.Rest.TotalSeconds, fault);
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && state.Stopped is null)
        {
            state.StandBy();
            await using var turn = await turns.TakeAsync(stoppingToken);
            state.HasTurn();
            using var both = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, turn.Over);
            try
            {
                await HoldAsync(both.Token);
            }
            catch (OperationCanceledException) when (both.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
            {
                _memory.Forget();
                state.IsDeaf("another node holds the gateway");
            }
        }
    }

    private async Task HoldAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            var (ending, wasLive) = await ConnectAsync(cancellationToken);
            state.IsDeaf(ending.Reason);
            if (ending is GatewayEnding.Final)
            {
                Log.GivenUp(log, ending.Reason);
                state.Stop(ending.Reason);
                foreach (var loss in losses) loss.Report(DiscordPlatform.PlatformName, ending.Reason);
                return;
            }

            failures = wasLive ? 0 : failures + 1;
            if (ending is GatewayEnding.NewSession || failures > MostResumes) _memory.Forget();
            var pause = Pause(failures, ending);
            Log.Lost(log, ending.Reason, _memory.Session is null ? "a new session" : "a resumed session", pause.TotalSeconds);
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<(GatewayEnding Ending, bool WasLive)> ConnectAsync(CancellationToken cancellationToken)
    {
        var address = _memory.Session?.ResumeAt;
        if (address is null)
        {
            (address, var failure) = await budget.TakeAsync(cancellationToken);
            if (address is null) return (failure!, false);
        }

        using var connection = new GatewayConnection(_memory, state, intake, options, time, log);
        var ending = await connection.RunAsync(address, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return (ending, connection.WasLive);
    }

    /// <summary>
    /// None after a connection that worked; after a session that Discord gave up, 1 to 5 s as Discord asks; longer with each
    /// failure in a row.
    /// </summary>
    [SuppressMessage("Security", "CA5394", Justification = "The jitter keeps nothing secret.")]
    private static TimeSpan Pause(int failures, GatewayEnding ending)
    {
        var jitter = Random.Shared.NextDouble();
        if (failures == 0) return ending is GatewayEnding.NewSession ? FirstPause + (jitter * 4 * FirstPause) : TimeSpan.Zero;
        var growing = FirstPause * Math.Pow(2, Math.Min(failures - 1, 10));
        return (growing < LongestPause ? growing : LongestPause) * (0.5 + (jitter / 2));
    }

    private static partial class Log
    {
        [LoggerMessage(33, LogLevel.Warning, "Discord's gateway is lost: {Reason}. {Next} follows in {Seconds:0.0} s.")]
        public static partial void Lost(ILogger logger, string reason, string next, double seconds);

        [LoggerMessage(34, LogLevel.Critical, "The bot no longer listens to Discord. {Reason}")]
        public static partial void GivenUp(ILogger logger, string reason);

        [LoggerMessage(35, LogLevel.Error, "Listening to Discord failed in an unknown way. It begins again in {Seconds} s.")]
        public static partial void Failed(ILogger logger, double seconds, Exception fault);
    }
}
