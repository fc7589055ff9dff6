using System.Globalization;
using System.Net.Http.Headers;

namespace WhmTransferBot.Discord.Rest.RateLimits;

/// <summary>What an answer says about its bucket (docs.discord.com/developers/topics/rate-limits, header format).</summary>
/// <param name="Limit">Requests a window.</param>
/// <param name="Remaining">What is left of the window.</param>
/// <param name="ResetAfter">How long the window still lasts.</param>
/// <param name="Bucket">The bucket's name, the same for all routes that share it; nothing when not told.</param>
internal sealed record LimitHeaders(int Limit, int Remaining, TimeSpan ResetAfter, string? Bucket)
{
    private const double LongestReset = 86_400;

    /// <summary>Reads the headers; nothing when the route has no limits of its own.</summary>
    public static LimitHeaders? Read(HttpResponseHeaders headers) =>
        ReadInteger(headers, "X-RateLimit-Limit") is { } limit and > 0
        && ReadInteger(headers, "X-RateLimit-Remaining") is { } remaining
        && ReadSeconds(headers, "X-RateLimit-Reset-After") is { } resetAfter
            ? new LimitHeaders(limit, remaining, resetAfter, ReadText(headers, "X-RateLimit-Bucket"))
            : null;

    /// <summary>A header's first value.</summary>
    public static string? ReadText(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>A header in seconds with decimals; at most a day is believed. .NET takes “NaN” and “-Infinity” for numbers, whatever the style.</summary>
    public static TimeSpan? ReadSeconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(ReadText(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestReset))
            : null;

    private static int? ReadInteger(HttpResponseHeaders headers, string name) =>
        int.TryParse(ReadText(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
