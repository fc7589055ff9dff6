namespace WhmTransferBot.Discord;

/// <summary>What is wrong with a configuration before anything is asked of Discord.</summary>
internal static class DiscordFaults
{
    private const int DigitsOfKey = 64;

    public static IEnumerable<string> Of(DiscordOptions options)
    {
        if (options.Token.Reveal().StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            yield return "DISCORD_BOT_TOKEN begins with “Bot ”. Put the token alone there.";
        if (options.Mode is DiscordMode.Http && options.PublicKey is null)
            yield return "Discord:Mode is http, but DISCORD_PUBLIC_KEY is not set. Copy it from the application's page General Information.";
        if (options.PublicKey is { } key && !IsKey(key))
            yield return "DISCORD_PUBLIC_KEY is not a public key of 64 hexadecimal digits. Copy it from the application's page General Information.";
        if (!IsAddress(options.Api))
            yield return $"DISCORD_API_URL is {options.Api}. Use an https:// address that ends with a slash; http:// is for loopback addresses only.";
    }

    private static bool IsKey(string key) => key.Length == DigitsOfKey && key.All(char.IsAsciiHexDigit);

    private static bool IsAddress(Uri address) =>
        address.IsAbsoluteUri
        && address.AbsolutePath.EndsWith('/')
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
