namespace WhmTransferBot.Fakes.Discord.Faults;

/// <summary>An answer that is not Discord's usual one, perhaps not Discord's at all.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record FakeFault(int Status, string Body)
{
    /// <summary>The kind of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>How the body is said to be packed; it is sent as it is.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>An answer that says of itself to be packed, and is not.</summary>
    public static FakeFault NotPacked { get; } = new(200, "{}") { ContentEncoding = "gzip" };

    /// <summary>A page of something before Discord.</summary>
    public static FakeFault Html(int status) => new(status, "<html><body>Please sign in</body></html>") { ContentType = "text/html" };
}
