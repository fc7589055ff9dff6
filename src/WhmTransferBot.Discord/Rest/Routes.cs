namespace WhmTransferBot.Discord.Rest;

/// <summary>The routes that the bot uses, each with the page that describes it at docs.discord.com/developers.</summary>
internal static class Routes
{
    /// <summary>resources/application, get current application.</summary>
    public static Route Application { get; } = new(HttpMethod.Get, "applications/@me", "applications/@me");

    /// <summary>resources/user, get current user.</summary>
    public static Route Self { get; } = new(HttpMethod.Get, "users/@me", "users/@me");

    /// <summary>events/gateway, get gateway bot.</summary>
    public static Route Gateway { get; } = new(HttpMethod.Get, "gateway/bot", "gateway/bot");

    /// <summary>interactions/application-commands; of one server, or of all when there is none.</summary>
    public static Route Commands(HttpMethod method, Snowflake application, Snowflake? guild) => guild is { } one
        ? new(method, "applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{one}/commands", $"{one}")
        : new(method, "applications/{application}/commands", $"applications/{application}/commands");

    /// <summary>interactions/application-commands, delete global application command.</summary>
    public static Route DeleteGlobalCommand(Snowflake application, Snowflake command) =>
        new(HttpMethod.Delete, "applications/{application}/commands/{command}", $"applications/{application}/commands/{command}");

    /// <summary>resources/channel, get channel.</summary>
    public static Route Channel(Snowflake channel) => OfChannel(HttpMethod.Get, channel, "", "");

    /// <summary>resources/channel, modify channel.</summary>
    public static Route EditChannel(Snowflake channel) => OfChannel(HttpMethod.Patch, channel, "", "");

    /// <summary>resources/message, get channel messages.</summary>
    public static Route Messages(Snowflake channel, int most, Snowflake? before) =>
        OfChannel(HttpMethod.Get, channel, "/messages", before is { } newer ? $"/messages?limit={most}&before={newer}" : $"/messages?limit={most}");

    /// <summary>resources/message, create message. Repeatable because of the nonce.</summary>
    public static Route CreateMessage(Snowflake channel) => OfChannel(HttpMethod.Post, channel, "/messages", "/messages");

    /// <summary>resources/message, get channel message.</summary>
    public static Route Message(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Get, channel, "/messages/{message}", $"/messages/{message}");

    /// <summary>resources/message, edit message.</summary>
    public static Route EditMessage(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Patch, channel, "/messages/{message}", $"/messages/{message}");

    /// <summary>resources/channel, start thread from message. Repeatable because a message can have only one.</summary>
    public static Route StartThread(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Post, channel, "/messages/{message}/threads", $"/messages/{message}/threads");

    /// <summary>resources/guild, get guild roles.</summary>
    public static Route Roles(Snowflake guild) => new(HttpMethod.Get, "guilds/{guild}/roles", $"guilds/{guild}/roles", $"{guild}");

    /// <summary>resources/guild, get guild member.</summary>
    public static Route Member(Snowflake guild, Snowflake user) =>
        new(HttpMethod.Get, "guilds/{guild}/members/{user}", $"guilds/{guild}/members/{user}", $"{guild}");

    /// <summary>interactions/receiving-and-responding, create interaction response.</summary>
    public static Route Callback(Snowflake interaction, string token) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", $"interactions/{interaction}/{Escape(token)}/callback", $"{interaction}")
        {
            OfInteraction = true,
            Repeatable = false,
        };

    /// <summary>interactions/receiving-and-responding, the first response.</summary>
    public static Route Original(HttpMethod method, Snowflake application, string token) =>
        OfWebhook(method, application, token, "/messages/@original", repeatable: true);

    /// <summary>interactions/receiving-and-responding, create followup message.</summary>
    public static Route FollowUp(Snowflake application, string token) => OfWebhook(HttpMethod.Post, application, token, "", repeatable: false);

    private static Route OfChannel(HttpMethod method, Snowflake channel, string template, string path) =>
        new(method, $"channels/{{channel}}{template}", $"channels/{channel}{path}", $"{channel}");

    private static Route OfWebhook(HttpMethod method, Snowflake application, string token, string rest, bool repeatable) =>
        new(method, $"webhooks/{{application}}/{{token}}{rest}", $"webhooks/{application}/{Escape(token)}{rest}", $"{application}/{token}")
        {
            OfInteraction = true,
            Repeatable = repeatable,
        };

    private static string Escape(string token) => Uri.EscapeDataString(token);
}
