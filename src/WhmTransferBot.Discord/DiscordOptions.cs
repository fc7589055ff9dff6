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

    /// <summary>Everything that cannot work, each with the remedy; empty when all is well.</summary>
    public IReadOnlyList<string> Faults() => [.. DiscordFaults.Of(this)];
}
