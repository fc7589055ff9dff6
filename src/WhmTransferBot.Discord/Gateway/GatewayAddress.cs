namespace WhmTransferBot.Discord.Gateway;

/// <summary>The addresses of the gateway.</summary>
internal static class GatewayAddress
{
    private const string Query = "v=10&encoding=json&compress=zlib-stream";

    /// <summary>Takes an address that Discord gave; unencrypted ones only where the API itself is on loopback.</summary>
    /// <param name="text">What Discord gave.</param>
    /// <param name="api">Where the API is.</param>
    /// <returns>The address with what the bot speaks; nothing when it cannot be used.</returns>
    public static Uri? Read(string? text, Uri api) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && api.IsLoopback))
            ? new UriBuilder(address) { Query = Query }.Uri
            : null;
}
