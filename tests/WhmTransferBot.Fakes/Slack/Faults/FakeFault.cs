namespace WhmTransferBot.Fakes.Slack.Faults;

/// <summary>An answer that is not Slack's usual one.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record FakeFault(int Status, string Body)
{
    /// <summary>The header <c>Retry-After</c> in seconds; nothing for none.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The kind of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>How the body is said to be packed; it is sent as it is.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>Whether the call is carried out before it is answered wrongly.</summary>
    public bool DoesTheWork { get; init; }

    /// <summary>Whether the connection is cut instead of an answer.</summary>
    public bool Cuts { get; init; }

    /// <summary>Whether Slack is out of reach from this call on, its sockets included.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>Whether no answer comes at all, until the caller goes.</summary>
    public bool StaysSilent { get; init; }

    /// <summary>Too many calls, with or without saying for how long.</summary>
    public static FakeFault Limited(int? retryAfter) => new(429, retryAfter is null ? string.Empty : """{"ok":false,"error":"ratelimited"}""") { RetryAfter = retryAfter };

    /// <summary>A server error without a body.</summary>
    public static FakeFault Empty(int status = 503) => new(status, string.Empty);

    /// <summary>A page of something before Slack.</summary>
    public static FakeFault Html { get; } = new(502, "<html><body>Bad gateway</body></html>") { ContentType = "text/html" };

    /// <summary>An answer that says of itself to be packed, and is not.</summary>
    public static FakeFault NotPacked { get; } = new(200, """{"ok":true}""") { ContentEncoding = "gzip" };

    /// <summary>A refusal.</summary>
    public static FakeFault Refused(string error) => new(200, $$"""{"ok":false,"error":"{{error}}"}""");

    /// <summary>The work is done, and the connection cut before the answer.</summary>
    public static FakeFault DoneButCut { get; } = new(0, string.Empty) { DoesTheWork = true, Cuts = true };

    /// <summary>The work is done, and no answer comes.</summary>
    public static FakeFault DoneButSilent { get; } = new(0, string.Empty) { DoesTheWork = true, StaysSilent = true };
}
