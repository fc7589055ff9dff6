namespace WhmTransferBot.Slack.Pacing;

/// <summary>
/// Keeps one rate. It remembers a single moment: when the next call would be due if calls came evenly; a call may be early by
/// as much as the rate lets through at once. Not safe for several callers at a time.
/// </summary>
internal sealed class Meter(Rate rate)
{
    private TimeSpan _evenlyDue = TimeSpan.Zero;
    private TimeSpan _heldUntil = TimeSpan.Zero;

    /// <summary>How long a call has to wait now; zero or less when it may go.</summary>
    /// <param name="now">The time since some fixed moment.</param>
    public TimeSpan WaitAt(TimeSpan now)
    {
        var early = rate.Interval * (rate.AtOnce - 1);
        var paced = _evenlyDue - now - early;
        var held = _heldUntil - now;
        return paced > held ? paced : held;
    }

    /// <summary>Counts a call that goes out.</summary>
    public void Count(TimeSpan now) => _evenlyDue = (_evenlyDue > now ? _evenlyDue : now) + rate.Interval;

    /// <summary>Lets nothing through before a moment, because Slack asked for it.</summary>
    public void HoldUntil(TimeSpan moment) => _heldUntil = moment > _heldUntil ? moment : _heldUntil;
}
