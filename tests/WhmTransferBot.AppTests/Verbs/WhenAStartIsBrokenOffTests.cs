using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Discord;
using WhmTransferBot.Configuration;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Hosting;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Verbs;

/// <summary>A bot that ends before it was up leaves no fault in its log that is none.</summary>
public sealed class WhenAStartIsBrokenOffTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_part_calls_it_a_fault(bool stops)
    {
        var data = Directory.CreateTempSubdirectory("whmtransferbot-broken-off");
        var log = new KeptLog();
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.IsDown = true;
        var environment = new EnvironmentSettings
        {
            DataFolder = data.FullName,
            Urls = "http://127.0.0.1:0",
            DiscordBotToken = new Secret(discord.Options.Token),
            // Nobody listens there, so that every part of the bot is in the middle of something.
            DiscordApiUrl = "http://127.0.0.1:9/",
        };
        await using (var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, new BotSettings(), []))
        {
            Adjust = builder => builder.Logging.ClearProviders().AddProvider(log),
        }))
        {
            await bot.StartAsync(TestContext.Current.CancellationToken);
            await Patience.UntilAsync(() => log.Lines.Any(line => line.Contains("could not be registered", StringComparison.Ordinal)), "the command waits to be registered");
            if (stops) await bot.StopAsync(TestContext.Current.CancellationToken);
        }

        data.Delete(recursive: true);
        log.Lines.Where(line => line.StartsWith("Critical", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
