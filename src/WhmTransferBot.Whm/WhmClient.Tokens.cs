using WhmTransferBot.Whm.Tokens;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>API tokens of the caller.</content>
public sealed partial class WhmClient
{
    /// <summary><c>api_token_create</c>: creates a token. Never repeated; after an uncertain failure look for its name in the list.</summary>
    /// <param name="request">The token.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<CreatedApiToken> CreateApiTokenAsync(ApiTokenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CallAsync(WhmFunctions.CreateApiToken, TokenReading.Parameters(request), TokenReading.Created, cancellationToken);
    }

    /// <summary><c>api_token_list</c>: tokens of the caller, without their secrets.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<ApiToken>> ListApiTokensAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListApiTokens, CallParameters.None, answer => TokenReading.Tokens(answer.Data["tokens"]), cancellationToken);

    /// <summary><c>api_token_update</c>: renames or changes a token. Never repeated.</summary>
    /// <param name="change">What changes.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task UpdateApiTokenAsync(ApiTokenChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return CallAsync(WhmFunctions.UpdateApiToken, TokenReading.Parameters(change), cancellationToken);
    }

    /// <summary><c>api_token_revoke</c>: revokes a token. Never repeated.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task RevokeApiTokenAsync(string name, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.RevokeApiToken, CallParameters.Of("token_name", name), cancellationToken);
}
