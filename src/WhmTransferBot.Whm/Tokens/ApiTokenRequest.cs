namespace WhmTransferBot.Whm.Tokens;

/// <summary>What <c>api_token_create</c> is asked.</summary>
/// <param name="Name">Name of the token: at most 50 letters, digits, underscores and hyphens, unique for its user.</param>
public sealed record ApiTokenRequest(string Name)
{
    /// <summary>Privileges; none means all of the caller's.</summary>
    public IReadOnlyList<string> Privileges { get; init; } = [];

    /// <summary>When it expires; never when null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Addresses or networks it may be used from; none means all.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; init; } = [];
}
