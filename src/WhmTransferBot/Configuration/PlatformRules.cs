using WhmTransferBot.Discord;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.Configuration;

/// <summary>What must hold of the environment: how to log, and tokens and addresses of the chat platforms, which know their own rules.</summary>
internal static class PlatformRules
{
    private const string Place = "environment";

    public static void Examine(BotConfiguration configuration, ICollection<SettingsFault> faults)
    {
        var environment = configuration.Environment;
        Address("SLACK_API_URL", environment.SlackApiUrl, faults);
        Address("DISCORD_API_URL", environment.DiscordApiUrl, faults);
        OneOf("WHMTRANSFERBOT_LOG_FORMAT", environment.LogFormat, "text", "json", faults);
        OneOf("WHMTRANSFERBOT_LOG_LEVEL", environment.LogLevel, "information", "debug", faults);
        if (environment.DiscordGuildId is { } guild && !Snowflake.TryParse(guild, out _))
            faults.Add(new SettingsFault(Place, "DISCORD_GUILD_ID", $"“{guild}” is not an id.", "Copy the server's id from Discord; it is a number."));
        if (faults.Any(fault => fault.File == Place)) return;
        foreach (var fault in BotPlatforms.SlackOf(configuration)?.Faults() ?? [])
            faults.Add(new SettingsFault(Place, "Slack", fault, string.Empty));
        foreach (var fault in BotPlatforms.DiscordOf(configuration)?.Faults() ?? [])
            faults.Add(new SettingsFault(Place, "Discord", fault, string.Empty));
    }

    private static void OneOf(string name, string text, string first, string second, ICollection<SettingsFault> faults)
    {
        if (text != first && text != second) faults.Add(new SettingsFault(Place, name, $"“{text}” is not known.", $"Write {first} or {second}."));
    }

    private static void Address(string name, string text, ICollection<SettingsFault> faults)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out _)) faults.Add(new SettingsFault(Place, name, $"“{text}” is not an address.", "Leave it out, or write a complete address."));
    }
}
