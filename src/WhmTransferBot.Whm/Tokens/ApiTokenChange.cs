namespace WhmTransferBot.Whm.Tokens;

/// <summary>What <c>api_token_update</c> changes; what is null or empty stays.</summary>
/// <param name="Name">The token.</param>
public sealed record ApiTokenChange(string Name)
{
    /// <summary>Its new name.</summary>
    public string? NewName { get; init; }

    /// <summary>Its new privileges.</summary>
    public IReadOnlyList<string> Privileges { get; init; } = [];

    /// <summary>When it expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Addresses or networks it may be used from.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; init; } = [];
}
