using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Tokens;

/// <summary>A new token. Its secret is told this once.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Token">The secret.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Privileges">What it may do.</param>
public sealed record CreatedApiToken(string Name, Secret Token, DateTimeOffset? CreatedAt, IReadOnlyList<string> Privileges);
