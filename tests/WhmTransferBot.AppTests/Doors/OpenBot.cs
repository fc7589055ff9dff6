using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Configuration;
using WhmTransferBot.Doors;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Slack;
using WhmTransferBot.Storage;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Doors;

/// <summary>The real program with every HTTP address that it can have: both platforms call it, and its page is open. Its patience is short.</summary>
internal sealed class OpenBot : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whmtransferbot-doors");
    private WebApplication? _bot;

    private OpenBot(FakeSlack slack, FakeDiscord discord) => (Slack, Discord) = (slack, discord);

    public FakeSlack Slack { get; }

    public FakeDiscord Discord { get; }

    /// <summary>The bot's database.</summary>
    public string DatabaseFile => Path.Combine(_data.FullName, StorageOptions.FileName);

    public IServiceProvider Services => _bot!.Services;

    public Uri Address => new(_bot!.Urls.First());

    public static async Task<OpenBot> StartAsync(
        LimitSettings? limits = null, DoorBounds? bounds = null, string? accessToken = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var bot = new OpenBot(await FakeSlack.StartAsync(new FakeSlackOptions()), await FakeDiscord.StartAsync());
        var settings = new BotSettings { Limits = limits ?? new LimitSettings() };
        if (accessToken is not null) settings.Console.AccessToken = await bot.KeepAsync(accessToken);
        await bot.StartBotAsync(settings, found => found, bounds ?? new DoorBounds(), adjust);
        await Eventually.IsAsync(() => bot.Services.GetRequiredService<SlackLink>().Status.State == SlackLinkState.Connected, "Slack reaches the bot");
        return bot;
    }

    /// <summary>Starts it with something changed, and does not wait for the platforms.</summary>
    public static async Task<OpenBot> StartAtOnceAsync(
        Action<BotSettings>? settings = null, Func<EnvironmentSettings, EnvironmentSettings>? environment = null, Action<FakeDiscord>? discord = null)
    {
        var bot = new OpenBot(await FakeSlack.StartAsync(new FakeSlackOptions()), await FakeDiscord.StartAsync());
        discord?.Invoke(bot.Discord);
        var changed = new BotSettings();
        settings?.Invoke(changed);
        await bot.StartBotAsync(changed, environment ?? (found => found), new DoorBounds());
        return bot;
    }

    /// <summary>What stands at an address now.</summary>
    public async Task<(int Status, string Text)> ReadAsync(string path)
    {
        using var client = Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var answer = await client.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Slack brings a command; it is acknowledged.</summary>
    public async Task<int> CommandStatusAsync(string text)
    {
        var request = Slack.People.Requests.Sign(
            "/slack/commands",
            $"command=%2Fmigrate&user_id={SlackBench.Ana.Id}&user_name=ana&team_id=T1&channel_id={SlackBench.Channel}&text={Uri.EscapeDataString(text)}",
            SignedRequests.FormType);
        return (await Slack.People.Requests.SendAsync(request)).Status;
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.StopAsync();
            await _bot.DisposeAsync();
        }

        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task StartBotAsync(BotSettings settings, Func<EnvironmentSettings, EnvironmentSettings> environment, DoorBounds bounds, Action<WebApplicationBuilder>? adjust = null)
    {
        settings.Access = new AccessSettings { Readers = ["*"] };
        settings.Slack.Mode ??= "http";
        settings.Discord.Mode ??= "http";
        var server = new ServerEntry(new ServerName("old1"), "old1.example.net", null, null);
        _bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment(Environment()), settings, [server]))
        {
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(bounds);
                adjust?.Invoke(builder);
            },
        });
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        Slack.People.Bot = Address;
    }

    private async Task<string> KeepAsync(string secret)
    {
        var file = Path.Combine(_data.FullName, "access-token");
        await File.WriteAllTextAsync(file, secret, TestContext.Current.CancellationToken);
        return $"file:{file}";
    }

    private EnvironmentSettings Environment() => new()
    {
        DataFolder = _data.FullName,
        Urls = "http://127.0.0.1:0",
        SlackBotToken = new Secret(Slack.Options.BotToken),
        SlackAppToken = new Secret(Slack.Options.AppToken),
        SlackSigningSecret = new Secret(Slack.Options.SigningSecret),
        SlackApiUrl = Slack.ApiUrl.AbsoluteUri,
        DiscordBotToken = new Secret(Discord.Options.Token),
        DiscordPublicKey = Discord.Interactions.PublicKey,
        DiscordGuildId = $"{Discord.World.Guild}",
        DiscordApiUrl = Discord.Api.ToString(),
    };
}
