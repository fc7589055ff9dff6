using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.Console.Access;

/// <summary>
/// Slows down whoever guesses the access token: a few attempts a minute for each sender, so that a stranger does not keep out those who know
/// it, and many more for all together, so that many strangers do not guess without end.
/// </summary>
internal sealed class SignInLimit(ConsoleOptions options) : IDisposable
{
    /// <summary>How many attempts one sender has within a minute.</summary>
    public const int OfOne = 10;

    /// <summary>How many all have together.</summary>
    public const int OfAll = 600;

    private readonly PartitionedRateLimiter<HttpContext> _attempts = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(visitor => Attempts(options.SenderOf(visitor), OfOne)),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => Attempts("all", OfAll)));

    /// <summary>Whether another attempt is allowed now.</summary>
    public bool MayTry(HttpContext visitor)
    {
        using var lease = _attempts.AttemptAcquire(visitor);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _attempts.Dispose();

    private static RateLimitPartition<string> Attempts(string whose, int most) => RateLimitPartition.GetFixedWindowLimiter(
        whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
