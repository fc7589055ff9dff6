using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Configuration;

/// <summary>What the environment says; a file <c>.env</c> in the working folder counts as environment, but never overrides it.</summary>
public sealed record EnvironmentSettings
{
    /// <summary><c>WHMTRANSFERBOT_CONFIG</c>: the folder of the configuration files.</summary>
    public string ConfigFolder { get; init; } = "config";

    /// <summary><c>WHMTRANSFERBOT_DATA</c>: the folder of the bot's own data.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary><c>WHMTRANSFERBOT_URLS</c>: where the bot listens.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8088";

    /// <summary><c>WHMTRANSFERBOT_DATABASE</c>: a PostgreSQL connection string; without it SQLite in the data folder.</summary>
    public Secret? Database { get; init; }

    /// <summary><c>WHMTRANSFERBOT_LOG_FORMAT</c>: <c>text</c>, one line for each thing, or <c>json</c>, one object with all its values.</summary>
    public string LogFormat { get; init; } = "text";

    /// <summary><c>WHMTRANSFERBOT_LOG_LEVEL</c>: <c>information</c>, or <c>debug</c>, which adds every reading call of WHM and every delivery.</summary>
    public string LogLevel { get; init; } = "information";

    /// <summary>Whether the log is for machines.</summary>
    public bool LogsJson => LogFormat == "json";

    /// <summary>Whether the log says everything.</summary>
    public bool LogsDetails => LogLevel == "debug";

    /// <summary><c>SLACK_BOT_TOKEN</c>.</summary>
    public Secret? SlackBotToken { get; init; }

    /// <summary><c>SLACK_APP_TOKEN</c>.</summary>
    public Secret? SlackAppToken { get; init; }

    /// <summary><c>SLACK_SIGNING_SECRET</c>.</summary>
    public Secret? SlackSigningSecret { get; init; }

    /// <summary><c>SLACK_API_URL</c>.</summary>
    public string SlackApiUrl { get; init; } = "https://slack.com/api/";

    /// <summary><c>DISCORD_BOT_TOKEN</c>.</summary>
    public Secret? DiscordBotToken { get; init; }

    /// <summary><c>DISCORD_PUBLIC_KEY</c>.</summary>
    public string? DiscordPublicKey { get; init; }

    /// <summary><c>DISCORD_GUILD_ID</c>.</summary>
    public string? DiscordGuildId { get; init; }

    /// <summary><c>DISCORD_API_URL</c>.</summary>
    public string DiscordApiUrl { get; init; } = "https://discord.com/api/v10/";

    /// <summary>Reads the environment of the process, after <c>.env</c> has filled in what it lacks.</summary>
    public static EnvironmentSettings Read()
    {
        EnvironmentFile.Standard.Apply();
        var standard = new EnvironmentSettings();
        return new EnvironmentSettings
        {
            ConfigFolder = Text("WHMTRANSFERBOT_CONFIG") ?? standard.ConfigFolder,
            DataFolder = Text("WHMTRANSFERBOT_DATA") ?? standard.DataFolder,
            Urls = Text("WHMTRANSFERBOT_URLS") ?? standard.Urls,
            Database = SecretIn("WHMTRANSFERBOT_DATABASE"),
            LogFormat = Text("WHMTRANSFERBOT_LOG_FORMAT") ?? standard.LogFormat,
            LogLevel = Text("WHMTRANSFERBOT_LOG_LEVEL") ?? standard.LogLevel,
            SlackBotToken = SecretIn("SLACK_BOT_TOKEN"),
            SlackAppToken = SecretIn("SLACK_APP_TOKEN"),
            SlackSigningSecret = SecretIn("SLACK_SIGNING_SECRET"),
            SlackApiUrl = Text("SLACK_API_URL") ?? standard.SlackApiUrl,
            DiscordBotToken = SecretIn("DISCORD_BOT_TOKEN"),
            DiscordPublicKey = Text("DISCORD_PUBLIC_KEY"),
            DiscordGuildId = Text("DISCORD_GUILD_ID"),
            DiscordApiUrl = Text("DISCORD_API_URL") ?? standard.DiscordApiUrl,
        };
    }

    private static string? Text(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } text ? text : null;

    private static Secret? SecretIn(string name) => Text(name) is { } text ? new Secret(text) : null;
}
