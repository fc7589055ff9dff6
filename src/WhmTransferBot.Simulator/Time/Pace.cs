namespace WhmTransferBot.Simulator.Time;

/// <summary>
/// How fast work is done: the clock of the world is the host's, but packaging, copying and restoring take a fraction of their time.
/// </summary>
/// <remarks>
/// Only work is sped up. The stamps in logs and ids, and the limit after which an idle session fails, follow the host's clock,
/// so that a person on the practice range has as long to approve as on a real server.
/// </remarks>
internal sealed class Pace
{
    private readonly double _speed;

    public Pace(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(speed, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, 1_000_000);
        _speed = speed;
    }

    public TimeSpan Of(TimeSpan work) => work / _speed;
}
