using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WhmTransferBot.Fakes.Discord.Limits;

/// <summary>Counts requests in windows and answers 429 as Discord does, with the same headers; and more often when told to.</summary>
public sealed class FakeLimits
{
    private readonly TimeProvider _time;
    private readonly RouteLimits _limits;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Ends, int Used)> _windows = [];
    private readonly List<ForcedLimit> _forced = [];

    internal FakeLimits(TimeProvider time, RouteLimits limits)
    {
        _time = time;
        _limits = limits;
    }

    /// <summary>How many requests were answered 429.</summary>
    public int Refused { get; private set; }

    /// <summary>Answers 429 to requests for a while.</summary>
    /// <param name="pathPart">Which: those whose path has this in it.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="scope"><c>user</c>, <c>shared</c> or <c>global</c>.</param>
    public void Force(string pathPart, TimeSpan duration, string scope = "user")
    {
        lock (_lock) _forced.Add(new ForcedLimit(pathPart, _time.GetUtcNow() + duration, scope));
    }

    /// <returns>Whether the request may go on; otherwise it has been answered.</returns>
    internal async Task<bool> PassAsync(HttpContext context, string method, string path)
    {
        var verdict = Judge(method, path);
        foreach (var (name, value) in verdict.Headers) context.Response.Headers[name] = value;
        if (verdict.RetryAfter is not { } wait) return true;
        Refused++;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Scope"] = verdict.Scope;
        if (verdict.Scope == "global") context.Response.Headers["X-RateLimit-Global"] = "true";
        await context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = wait.TotalSeconds,
            ["global"] = verdict.Scope == "global",
        });
        return false;
    }

    private Verdict Judge(string method, string path)
    {
        var (bucket, major, limit) = Classify(method, path);
        var ofInteraction = path.StartsWith("interactions/", StringComparison.Ordinal) || path.StartsWith("webhooks/", StringComparison.Ordinal);
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_forced.FirstOrDefault(forced => forced.Until > now && path.Contains(forced.PathPart, StringComparison.Ordinal)) is { } forced)
                return new Verdict(forced.Until - now, forced.Scope, []);
            if (!ofInteraction && Take("global", _limits.Global, TimeSpan.FromSeconds(1), now) is { Remaining: < 0 } global)
                return new Verdict(global.Ends - now, "global", []);
            var window = Take($"{bucket}/{major}", limit, _limits.Window, now);
            return new Verdict(window.Remaining < 0 ? window.Ends - now : null, "user", Headers(bucket, limit, window, now));
        }
    }

    private (DateTimeOffset Ends, int Remaining) Take(string key, int limit, TimeSpan length, DateTimeOffset now)
    {
        var window = _windows.TryGetValue(key, out var known) && known.Ends > now ? known : (Ends: now + length, Used: 0);
        _windows[key] = (window.Ends, Math.Min(window.Used + 1, limit));
        return (window.Ends, limit - window.Used - 1);
    }

    private static List<(string, string)> Headers(string bucket, int limit, (DateTimeOffset Ends, int Remaining) window, DateTimeOffset now) =>
    [
        ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Remaining", Math.Max(0, window.Remaining).ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset", ((window.Ends - DateTimeOffset.UnixEpoch).TotalMilliseconds / 1000).ToString("F3", CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset-After", (window.Ends - now).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)),
        ("X-RateLimit-Bucket", bucket),
    ];

    private (string Bucket, string Major, int Limit) Classify(string method, string path)
    {
        var parts = path.Split('/');
        return (method, parts) switch
        {
            ("POST", ["channels", var channel, "messages"]) => ("posts0f1e", channel, _limits.Posts),
            ("PATCH", ["channels", var channel, "messages", _]) => ("edits2d3c", channel, _limits.Edits),
            (_, ["webhooks", var application, var token, ..]) => ($"hooks{method}", $"{application}/{token}", _limits.Others),
            (_, ["interactions", var id, ..]) => ("callbacks", id, _limits.Others),
            _ => ($"{method}{parts.Length}{parts[0]}", parts.ElementAtOrDefault(1) ?? string.Empty, _limits.Others),
        };
    }

    private sealed record ForcedLimit(string PathPart, DateTimeOffset Until, string Scope);

    private sealed record Verdict(TimeSpan? RetryAfter, string Scope, List<(string Name, string Value)> Headers);
}
