using System.Text.Json;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest;

namespace WhmTransferBot.Discord.Checkups;

/// <summary>Looks at the application: whether it is set up the way the bot is configured.</summary>
internal sealed class ApplicationCheck(DiscordOptions options, TimeProvider time)
{
    private const string Application = "Discord application";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(2);

    /// <summary>Everything that the application's description tells.</summary>
    public IEnumerable<DiscordFinding> Examine(RestAnswer.Succeeded answer, Snowflake id)
    {
        yield return DiscordFinding.Ok(Application, $"The token belongs to {answer.Body.Property("name").Text() ?? "an application"} ({id}).");
        yield return Way(answer.Body);
        if (options.PublicKey is { } key) yield return Key(answer.Body, key);
        if (options.Guild is null && answer.Body.Property("bot_public").ValueKind is JsonValueKind.True)
            yield return DiscordFinding.Warning(Application, "Anybody may invite the bot to any server.", "Switch off Public Bot on the application's Bot page, or set DISCORD_GUILD_ID.");
        if (answer.ServerTime is { } discord) yield return Clock(time.GetUtcNow() - discord);
        yield return DiscordFinding.Ok("Discord invitation", InviteLink.Of(id, options.Guild));
    }

    private DiscordFinding Way(JsonElement application)
    {
        var endpoint = application.Property("interactions_endpoint_url").Text();
        return (options.Mode, endpoint) switch
        {
            (DiscordMode.Gateway, { Length: > 0 }) => DiscordFinding.Failed(
                Application,
                $"Discord sends commands to {endpoint} and not over the gateway.",
                "Clear Interactions Endpoint URL on the application's page General Information, or set Discord:Mode to http."),
            (DiscordMode.Http, null or "") => DiscordFinding.Failed(
                Application,
                "Discord does not know where to send commands.",
                "Start the bot, then enter its public address with /discord/interactions as Interactions Endpoint URL on the application's page General Information."),
            (DiscordMode.Http, _) => DiscordFinding.Ok(Application, $"Commands come to {endpoint}."),
            _ => DiscordFinding.Ok(Application, "Commands come over the gateway."),
        };
    }

    private static DiscordFinding Key(JsonElement application, string key) =>
        string.Equals(application.Property("verify_key").Text(), key, StringComparison.OrdinalIgnoreCase)
            ? DiscordFinding.Ok("DISCORD_PUBLIC_KEY", "It is the application's key.")
            : DiscordFinding.Failed("DISCORD_PUBLIC_KEY", "It is not the application's key.", "Copy Public Key from the application's page General Information.");

    private static DiscordFinding Clock(TimeSpan ahead) => ahead.Duration() switch
    {
        var skew when skew <= Skew => DiscordFinding.Ok("clock", "It agrees with Discord's."),
        var skew when skew <= LargestSkew => DiscordFinding.Warning("clock", $"It differs from Discord's by {skew.TotalSeconds:0} s.", "Let the machine keep its time with NTP."),
        var skew => DiscordFinding.Failed("clock", $"It differs from Discord's by {skew.TotalSeconds:0} s, so that signed requests may be refused.", "Let the machine keep its time with NTP."),
    };
}
