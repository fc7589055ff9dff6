using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>The real program in process with a fake Discord and one server that nobody talks to.</summary>
internal static class DiscordProgram
{
    public static async Task<WebApplication> StartAsync(
        FakeDiscord discord,
        DirectoryInfo data,
        Func<EnvironmentSettings, EnvironmentSettings>? environment = null,
        string mode = "gateway")
    {
        var found = new EnvironmentSettings
        {
            DataFolder = data.FullName,
            Urls = "http://127.0.0.1:0",
            DiscordBotToken = new Secret(discord.Options.Token),
            DiscordPublicKey = discord.Interactions.PublicKey,
            DiscordGuildId = $"{discord.World.Guild}",
            DiscordApiUrl = discord.Api.ToString(),
        };
        var settings = new BotSettings { Access = new AccessSettings { Readers = ["*"] }, Discord = new DiscordSettings { Mode = mode } };
        var server = new ServerEntry(new ServerName("old1"), "old1.example.net", null, null);
        var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment?.Invoke(found) ?? found, settings, [server]))
        {
            Adjust = builder => builder.Logging.ClearProviders(),
        });
        await bot.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }
}
