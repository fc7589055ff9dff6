using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Discord;

/// <summary>What the Discord room needs to know. The host reads it from the configuration.</summary>
public sealed record DiscordOptions
{
    /// <summary>The address of Discord's API, version 10.</summary>
    public static readonly Uri DefaultApi = new("https://discord.com/api/v10/");

    /// <summary>The bot's token, without the word <c>Bot</c>.</summary>
    public required Secret Token { get; init; }

    /// <summary>How commands and clicks come in; by default over the gateway.</summary>
    public DiscordMode Mode { get; init; } = DiscordMode.Gateway;

    /// <summary>The application's public key, 64 hexadecimal digits; required for <see cref="DiscordMode.Http"/>.</summary>
    public string? PublicKey { get; init; }

    /// <summary>The only server the bot works for. Its command is registered there at once; without it, everywhere, which
    /// can take Discord a while.</summary>
    public Snowflake? Guild { get; init; }

    /// <summary>Where the API is; ends with a slash.</summary>
    public Uri Api { get; init; } = DefaultApi;

    /// <summary>The rooms of the configuration, looked at by the checkup; those of other platforms are passed over.</summary>
    public IReadOnlyList<RoomId> Rooms { get; init; } = [];

    /// <summary>Whom the bot may have to notify, as access rules write them, for example <c>discord:role:112233</c>;
    /// looked at by the checkup.</summary>
    public IReadOnlyList<string> Notified { get; init; } = [];

    /// <summary>Every fault of these options in words, with the key that mends it; empty when they can work.</summary>
    public IReadOnlyList<string> Faults() => [.. FindFaults()];

    private IEnumerable<string> FindFaults()
    {
        if (Mode is DiscordMode.Http && PublicKey is null)
            yield return "Discord:Mode is http, which needs DISCORD_PUBLIC_KEY: copy it from the application's General Information.";
        if (PublicKey is { } key && !(key.Length == 64 && key.All(char.IsAsciiHexDigit)))
            yield return "DISCORD_PUBLIC_KEY is not a public key: 64 hexadecimal digits are expected.";
        if (!Api.IsAbsoluteUri || !Api.AbsolutePath.EndsWith('/') || (Api.Scheme != Uri.UriSchemeHttps && !Api.IsLoopback))
            yield return "DISCORD_API_URL must be an https address (http only on loopback) that ends with a slash.";
    }
}
