using WhmTransferBot.Console;
using WhmTransferBot.Discord;
using WhmTransferBot.Doors;
using WhmTransferBot.Slack;

namespace WhmTransferBot.Hosting;

/// <summary>Everything that the bot answers over HTTP.</summary>
internal static class BotEndpoints
{
    public static void MapBot(this WebApplication bot)
    {
        bot.UseDoors();
        bot.MapHealth();
        bot.MapPrometheusScrapingEndpoint("/metrics");
        bot.MapSlack();
        bot.MapDiscord();
        bot.MapConsole();
    }

    /// <summary>What the bot ends with: zero unless a part of it gave up for good.</summary>
    public static int ExitCode(this WebApplication bot) => bot.Services.GetRequiredService<GivenUp>().ExitCode;
}
