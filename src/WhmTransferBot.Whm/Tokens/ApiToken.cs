namespace WhmTransferBot.Whm.Tokens;

/// <summary>A token, without its secret (<c>api_token_list</c>). Expired ones stay listed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Privileges">What it may do.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="ExpiresAt">When it expires; null for never.</param>
/// <param name="AllowedAddresses">Where it may be used from; empty for everywhere.</param>
public sealed record ApiToken(
    string Name, IReadOnlyList<string> Privileges, DateTimeOffset? CreatedAt, DateTimeOffset? ExpiresAt, IReadOnlyList<string> AllowedAddresses);
