namespace WhmTransferBot.Discord.Checkups;

/// <summary>The link by which somebody who manages a server lets the bot in, with exactly the permissions that it needs.</summary>
internal static class InviteLink
{
    /// <summary>The link.</summary>
    /// <param name="application">The bot's application.</param>
    /// <param name="guild">The only server that it is meant for.</param>
    public static string Of(Snowflake application, Snowflake? guild)
    {
        var where = guild is { } server ? $"&guild_id={server}&disable_guild_select=true" : string.Empty;
        return $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={DiscordPermission.All}{where}";
    }
}
