using System.Globalization;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>What Discord's close codes mean (docs.discord.com/developers/topics/opcodes-and-status-codes, gateway close event codes).</summary>
internal static class CloseCodes
{
    /// <summary>With what the bot closes a connection whose session is to go on; 1000 and 1001 would end it.</summary>
    public const int ToResume = 4000;

    /// <summary>What comes after a connection that Discord closed.</summary>
    /// <param name="code">The code; nothing when the connection was cut.</param>
    public static GatewayEnding Meaning(int? code) => code switch
    {
        4003 => new GatewayEnding.NewSession("4003: something was sent before the session began"),
        4004 => new GatewayEnding.Final("Discord does not accept the bot's token (4004). Put the right one into DISCORD_BOT_TOKEN and start again."),
        4006 => new GatewayEnding.NewSession("4006: the session is no longer valid"),
        4007 => new GatewayEnding.NewSession("4007: the session was resumed with a wrong number"),
        4009 => new GatewayEnding.NewSession("4009: the session timed out"),
        4010 => new GatewayEnding.Final("Discord refused the shard (4010). The bot uses none; that is a fault of the program."),
        4011 => new GatewayEnding.Final("Discord asks for sharding (4011): the bot is on too many servers for one connection. Remove it from servers that do not need it."),
        4012 => new GatewayEnding.Final("Discord no longer offers version 10 of the gateway (4012). Take a newer version of the bot."),
        4013 => new GatewayEnding.Final("Discord refused the intents (4013). That is a fault of the program."),
        4014 => new GatewayEnding.Final("Discord does not allow the bot its intents (4014). It needs only Guilds; look at the application's Bot page and start again."),
        null => new GatewayEnding.Resume("the connection was cut"),
        _ => new GatewayEnding.Resume(string.Create(CultureInfo.InvariantCulture, $"closed with {code}")),
    };
}
