using System.Text.Json;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>What an answer 429 says.</summary>
/// <param name="RetryAfter">How long to wait; never nothing, so that nobody is hammered.</param>
/// <param name="Scope">Whose limit it was.</param>
internal sealed record TooManyRequests(TimeSpan RetryAfter, RateLimitScope Scope)
{
    private static readonly TimeSpan Untold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private const double Longest = 86_400;

    /// <summary>Reads an answer 429. The body's fraction of a second is finer than the header; a proxy's answer may have neither.</summary>
    public static TooManyRequests Read(HttpResponseMessage response, JsonElement body)
    {
        var seconds = body.Property("retry_after") is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var told) && told >= 0
            ? TimeSpan.FromSeconds(Math.Min(told, Longest))
            : LimitHeaders.ReadSeconds(response.Headers, "Retry-After") ?? Untold;
        return new TooManyRequests(seconds > Shortest ? seconds : Shortest, ReadScope(response, body));
    }

    private static RateLimitScope ReadScope(HttpResponseMessage response, JsonElement body)
    {
        if (body.Property("global").ValueKind is JsonValueKind.True) return RateLimitScope.Global;
        return LimitHeaders.ReadText(response.Headers, "X-RateLimit-Scope") switch
        {
            "global" => RateLimitScope.Global,
            "shared" => RateLimitScope.Shared,
            _ => RateLimitScope.User,
        };
    }
}
