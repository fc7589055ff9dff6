using System.Threading.RateLimiting;

namespace WhmTransferBot.Console.Access;

/// <summary>Slows down whoever guesses the access token: ten attempts a minute for everybody together.</summary>
internal sealed class SignInLimit : IDisposable
{
    private readonly FixedWindowRateLimiter _attempts = new(new FixedWindowRateLimiterOptions
    {
        PermitLimit = 10,
        Window = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    });

    /// <summary>Whether another attempt is allowed now.</summary>
    public bool MayTry()
    {
        using var lease = _attempts.AttemptAcquire();
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _attempts.Dispose();
}
