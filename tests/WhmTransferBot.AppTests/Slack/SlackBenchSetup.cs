using Microsoft.AspNetCore.Builder;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Slack;
using WhmTransferBot.Slack.Socket;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>What differs between tests.</summary>
internal sealed record SlackBenchSetup
{
    /// <summary>How the bot hears of things.</summary>
    public FakeRoute Route { get; init; } = FakeRoute.Socket;

    /// <summary>How the fake behaves.</summary>
    public FakeSlackOptions Fake { get; init; } = new();

    /// <summary>The last word on the bot's options.</summary>
    public Func<SlackOptions, SlackOptions> Options { get; init; } = options => options;

    /// <summary>Times at the socket: real ones, only shorter.</summary>
    public SocketTimes Times { get; init; } = new()
    {
        FirstWait = TimeSpan.FromMilliseconds(200), LongestWait = TimeSpan.FromSeconds(1), Drain = TimeSpan.FromMilliseconds(300),
        SteadyAfter = TimeSpan.Zero, CrowdedWait = TimeSpan.FromSeconds(1), Stagger = TimeSpan.Zero,
    };

    /// <summary>Who may do what.</summary>
    public AccessRules Access { get; init; } = new() { Operators = [$"slack:{SlackBench.Ana.Id}"], Approvers = [$"slack:{SlackBench.Bob.Id}"], Readers = ["*"] };

    /// <summary>How much one person may ask for.</summary>
    public PaceLimits Pace { get; init; } = new();

    /// <summary>What happens to the fake before the bot begins.</summary>
    public Action<FakeSlack> Prepare { get; init; } = _ => { };

    /// <summary>The last word on how the bot is put together.</summary>
    public Action<WebApplicationBuilder> Adjust { get; init; } = _ => { };

    /// <summary>Whether the bot must be connected before the test goes on.</summary>
    public bool Waits { get; init; } = true;
}
