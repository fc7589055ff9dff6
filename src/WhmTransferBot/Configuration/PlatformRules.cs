using WhmTransferBot.Discord;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.Configuration;

/// <summary>What must hold of tokens and addresses of the chat platforms; each platform knows its own rules.</summary>
internal static class PlatformRules
{
    private const string Place = "environment";

    public static void Examine(BotConfiguration configuration, ICollection<SettingsFault> faults)
    {
        var environment = configuration.Environment;
        Address("SLACK_API_URL", environment.SlackApiUrl, faults);
        Address("DISCORD_API_URL", environment.DiscordApiUrl, faults);
        if (environment.DiscordGuildId is { } guild && !Snowflake.TryParse(guild, out _))
            faults.Add(new SettingsFault(Place, "DISCORD_GUILD_ID", $"“{guild}” is not an id.", "Copy the server's id from Discord; it is a number."));
        if (faults.Any(fault => fault.File == Place)) return;
        foreach (var fault in BotPlatforms.SlackOf(configuration)?.Faults() ?? [])
            faults.Add(new SettingsFault(Place, "Slack", fault, string.Empty));
        foreach (var fault in BotPlatforms.DiscordOf(configuration)?.Faults() ?? [])
            faults.Add(new SettingsFault(Place, "Discord", fault, string.Empty));
    }

    private static void Address(string name, string text, ICollection<SettingsFault> faults)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out _)) faults.Add(new SettingsFault(Place, name, $"“{text}” is not an address.", "Leave it out, or write a complete address."));
    }
}
