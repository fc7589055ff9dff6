using Microsoft.Extensions.Logging;
using WhmTransferBot.Engine.Telling;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Engine.Grains;

/// <summary>Owns the way into one room. A call that comes while it delivers is not lost: it looks once more before it stops.</summary>
internal sealed partial class RoomGrain(RoomDelivery delivery, TimeProvider time, ILogger<RoomGrain> logger) : Grain, IRoomGrain, IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _leaving = new();
    private Pause _pause;
    private int _failures;
    private Task _delivery = Task.CompletedTask;
    private bool _again;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _leaving.Cancel();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _leaving.Dispose();
    }

    public Task DeliverAsync()
    {
        _again = true;
        return _delivery.IsCompleted ? _delivery = DeliverWhileAskedAsync() : _delivery;
    }

    private async Task DeliverWhileAskedAsync()
    {
        while (_again && _pause.IsOver(time.GetUtcNow()))
        {
            _again = false;
            await RoundAsync();
        }
    }

    private async Task RoundAsync()
    {
        try
        {
            var round = await delivery.DeliverAsync(new RoomId(this.GetPrimaryKeyString()), _leaving.Token);
            // A platform that takes something is there again, whatever it does not take.
            if (round.HasDelivered || round.Pause is null) _failures = 0;
            if (round.Pause is { } pause) Wait(pause);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(logger, fault, this.GetPrimaryKeyString());
            Wait(TimeSpan.Zero);
        }
    }

    /// <summary>A platform that names no time is given longer each time, up to a minute.</summary>
    private void Wait(TimeSpan asked)
    {
        var own = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failures++), LongestPause.TotalSeconds));
        _pause = Pause.Of(asked > TimeSpan.Zero ? asked : own, time.GetUtcNow());
    }

    [LoggerMessage(1, LogLevel.Error, "Room {Room}: delivery broke off and is tried again")]
    private static partial void LogFault(ILogger logger, Exception fault, string room);
}
