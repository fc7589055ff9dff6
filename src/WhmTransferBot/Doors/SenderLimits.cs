using System.Threading.RateLimiting;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Doors;

/// <summary>
/// How much each sender has asked for and been refused within the last minute. Who sends what must be refused, such as wrong signatures,
/// uses up an allowance of her own; requests of others, signed ones above all, are not touched by it.
/// </summary>
internal sealed class SenderLimits(LimitSettings settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Sender> _requests = PerSender(settings.RequestsPerMinute);
    private readonly PartitionedRateLimiter<Sender> _refusals = PerSender(settings.RefusedPerMinute);

    /// <summary>Who sent a request.</summary>
    public Sender SenderOf(HttpContext context) => Sender.Of(context, settings.Proxies);

    /// <summary>Takes a request of a sender.</summary>
    /// <returns>Nothing when it may be answered; otherwise how long until the next may.</returns>
    public TimeSpan? Take(Sender sender)
    {
        // To ask for nothing tells whether anything is left.
        using var refusals = sender.IsKnown ? _refusals.AttemptAcquire(sender, permitCount: 0) : null;
        if (refusals is { IsAcquired: false }) return WaitOf(refusals);
        using var request = _requests.AttemptAcquire(sender);
        return request.IsAcquired ? null : WaitOf(request);
    }

    /// <summary>Notes that a request had to be refused.</summary>
    public void NoteRefusal(Sender sender)
    {
        using var lease = _refusals.AttemptAcquire(sender);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _requests.Dispose();
        _refusals.Dispose();
    }

    private static TimeSpan WaitOf(RateLimitLease refused) => refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;

    private static PartitionedRateLimiter<Sender> PerSender(int most) => PartitionedRateLimiter.Create<Sender, string>(
        sender => RateLimitPartition.GetSlidingWindowLimiter(sender.Key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = most, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0,
        }));
}
