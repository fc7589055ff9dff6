using System.Net;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Discord.Rest;

/// <summary>One answer of Discord with all that has to be learned from it.</summary>
/// <param name="Answer">What came of the request.</param>
internal sealed record TransportAnswer(RestAnswer Answer)
{
    /// <summary>What it says about the bucket.</summary>
    public LimitHeaders? Limits { get; init; }

    /// <summary>The limit that was exceeded, if one was.</summary>
    public TooManyRequests? TooMany { get; init; }

    /// <summary>The status of what was neither done nor limited nor Discord's own fault.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What came of it in a word, for the figures.</summary>
    public string Outcome => Answer switch
    {
        _ when TooMany is not null => "limited",
        RestAnswer.Succeeded => "done",
        RestAnswer.Refused => "refused",
        _ => "unreachable",
    };

    /// <summary>Whether the token was refused, by Discord itself.</summary>
    public bool IsUnauthorized => Answer is RestAnswer.Refused { Status: HttpStatusCode.Unauthorized };

    /// <summary>
    /// Whether it counts towards the number for which Discord bans an address. The status alone decides: what stands before Discord may count, too.
    /// </summary>
    public bool IsInvalid =>
        TooMany is { Scope: not RateLimitScope.Shared }
        || Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests;
}
