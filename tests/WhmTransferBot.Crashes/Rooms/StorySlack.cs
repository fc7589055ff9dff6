using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack;

namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A Slack to which the bot opens a socket.</summary>
public sealed class StorySlack : IStoryPlatform
{
    private readonly FakeSlack _slack;

    private StorySlack(FakeSlack slack) => (_slack, Room) = (slack, new SlackRoom(slack, 1));

    /// <inheritdoc />
    public IStoryRoom Room { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["SLACK_BOT_TOKEN"] = _slack.Options.BotToken,
        ["SLACK_APP_TOKEN"] = _slack.Options.AppToken,
        ["SLACK_API_URL"] = _slack.ApiUrl.AbsoluteUri,
    };

    /// <inheritdoc />
    public KeyValuePair<string, JsonNode?> Settings => new("Slack", new JsonObject { ["Mode"] = "socket" });

    /// <inheritdoc />
    public bool IsHeard => _slack.Sockets.Open.Count > 0;

    /// <summary>Starts it.</summary>
    public static async Task<IStoryPlatform> StartAsync() => new StorySlack(await FakeSlack.StartAsync());

    /// <inheritdoc />
    public void Meet(Uri bot)
    {
        // The bot opens the way by itself.
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _slack.DisposeAsync();
}
