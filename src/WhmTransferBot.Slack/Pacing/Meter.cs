namespace WhmTransferBot.Slack.Pacing;

/// <summary>
/// Keeps one rate. It remembers a single moment: when the next call would be due if calls came evenly; a call may be early by
/// as much as the rate lets through at once. Not safe for several callers at a time.
/// </summary>
internal sealed class Meter(Rate rate)
{
    private DateTimeOffset _evenlyDue = DateTimeOffset.MinValue;
    private DateTimeOffset _heldUntil = DateTimeOffset.MinValue;

    /// <summary>How long a call has to wait now; zero or less when it may go.</summary>
    public TimeSpan WaitAt(DateTimeOffset now)
    {
        var early = rate.Interval * (rate.AtOnce - 1);
        var paced = _evenlyDue - now > early ? _evenlyDue - now - early : TimeSpan.Zero;
        var held = _heldUntil > now ? _heldUntil - now : TimeSpan.Zero;
        return paced > held ? paced : held;
    }

    /// <summary>Counts a call that goes out.</summary>
    public void Count(DateTimeOffset now) => _evenlyDue = (_evenlyDue > now ? _evenlyDue : now) + rate.Interval;

    /// <summary>Lets nothing through before a moment, because Slack asked for it.</summary>
    public void HoldUntil(DateTimeOffset moment) => _heldUntil = moment > _heldUntil ? moment : _heldUntil;
}
