namespace WhmTransferBot.Discord.Gateway;

/// <summary>
/// Sends heartbeats: the first after a random part of the interval, so that not all bots beat at once after an outage.
/// When a beat is due and the last one was not acknowledged, the connection is dead, whatever the socket says.
/// </summary>
/// <param name="interval">The time between two beats.</param>
/// <param name="beat">Sends one.</param>
/// <param name="time">The clock.</param>
internal sealed class Heart(TimeSpan interval, Func<CancellationToken, Task> beat, TimeProvider time)
{
    private volatile bool _acknowledged = true;

    /// <summary>Beats until a beat was not acknowledged.</summary>
    public async Task BeatAsync(double jitter, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * jitter, time, cancellationToken);
        while (_acknowledged)
        {
            _acknowledged = false;
            await beat(cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    /// <summary>Notes that the last beat arrived.</summary>
    public void Acknowledge() => _acknowledged = true;
}
