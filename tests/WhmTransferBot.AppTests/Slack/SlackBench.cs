using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;
using WhmTransferBot.Slack;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>The Slack room of the bot, over real sockets, between a fake Slack and a stand-in for the engine.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    /// <summary>The channel in which everything happens.</summary>
    public const string Channel = "C0MOVES01";

    private SlackBench(FakeSlack slack, WebApplication bot, StandInEngine engine)
    {
        (Slack, Bot, Engine) = (slack, bot, engine);
    }

    /// <summary>An operator.</summary>
    public static FakePerson Ana { get; } = new("U0ANA0001", "ana");

    /// <summary>An approver.</summary>
    public static FakePerson Bob { get; } = new("U0BOB0001", "bob");

    /// <summary>Somebody who may only read.</summary>
    public static FakePerson Eve { get; } = new("U0EVE0001", "eve");

    public FakeSlack Slack { get; }

    public WebApplication Bot { get; }

    public StandInEngine Engine { get; }

    public SlackLinkStatus Status => Bot.Services.GetRequiredService<SlackLink>().Status;

    /// <summary>Whether the bot ends, because somebody in it gave up.</summary>
    public bool IsEnding => Bot.Lifetime.ApplicationStopping.IsCancellationRequested;

    public IChatPlatform Platform => Bot.Services.GetRequiredService<IChatPlatform>();

    public static async Task<SlackBench> StartAsync(SlackBenchSetup? setup = null)
    {
        setup ??= new SlackBenchSetup();
        var slack = await FakeSlack.StartAsync(setup.Fake);
        setup.Prepare(slack);
        var bot = BuildBot(slack, setup);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        slack.People.Route = setup.Route;
        slack.People.Bot = new Uri(bot.Urls.First());
        var bench = new SlackBench(slack, bot, (StandInEngine)bot.Services.GetRequiredService<IMigrations>());
        if (setup.Waits) await Eventually.IsAsync(() => bench.Status.State == SlackLinkState.Connected, "the bot is connected");
        return bench;
    }

    public Task<FakeDelivery> TypeAsync(FakePerson person, string text) => Slack.People.TypeAsync(person, Channel, text);

    /// <summary>What was said to a person alone, once there is as much of it as expected.</summary>
    public Task<FakeWhisper> WhisperAsync(FakePerson person, int number = 1) =>
        Eventually.GetAsync(() => Slack.Workspace.Whispers.Where(whisper => whisper.User == person.Id).ElementAtOrDefault(number - 1), $"whisper {number} to {person.Name}");

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Bot.StopAsync(hurry.Token);
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private static WebApplication BuildBot(FakeSlack slack, SlackBenchSetup setup)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(setup.Fake.Time);
        builder.Services.AddSingleton(setup.Times);
        builder.Services.AddSingleton<IMigrations, StandInEngine>();
        builder.Services.AddSingleton(new AccessPolicy(setup.Access, []));
        builder.Services.AddCommands(setup.Pace);
        builder.Services.AddSlack(setup.Options(new SlackOptions
        {
            BotToken = new Secret(setup.Fake.BotToken),
            AppToken = new Secret(setup.Fake.AppToken),
            SigningSecret = new Secret(setup.Fake.SigningSecret),
            Mode = setup.Route == FakeRoute.Socket ? SlackMode.Socket : SlackMode.Http,
            ApiUrl = slack.ApiUrl,
        }));
        setup.Adjust(builder);
        var bot = builder.Build();
        bot.MapSlack();
        return bot;
    }
}
