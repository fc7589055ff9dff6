using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Slack;

/// <summary>What the room needs to know. The host reads it from wherever it keeps configuration.</summary>
public sealed record SlackOptions
{
    /// <summary>Slack's own Web API.</summary>
    public static Uri PublicApi { get; } = new("https://slack.com/api/");

    /// <summary>The bot token, <c>xoxb-...</c>.</summary>
    public required Secret BotToken { get; init; }

    /// <summary>The app-level token, <c>xapp-...</c>, with the scope <c>connections:write</c>; needed in socket mode only.</summary>
    public Secret? AppToken { get; init; }

    /// <summary>What Slack signs its requests with; needed in HTTP mode only.</summary>
    public Secret? SigningSecret { get; init; }

    /// <summary>The way in which Slack reaches the bot. Default: socket.</summary>
    public SlackMode Mode { get; init; } = SlackMode.Socket;

    /// <summary>Where the Web API is. Plain HTTP is accepted for loopback addresses only. Default: <see cref="PublicApi"/>.</summary>
    public Uri ApiUrl { get; init; } = PublicApi;

    /// <summary>
    /// How many sockets are held at the same time, 1 to 5. Slack gives an app ten in all, refreshes included, shared by all
    /// nodes of the bot. Default: 1.
    /// </summary>
    public int Sockets { get; init; } = 1;

    /// <summary>How old a list of a group's members may be before it is asked for again, one second or more. Default: one minute.</summary>
    public TimeSpan GroupsFreshFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Channels that the configuration names, by id; the checkup looks whether the bot is in them.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>The command as people type it. Default: <c>/migrate</c>.</summary>
    public string Command { get; init; } = "/migrate";

    /// <summary>Everything that cannot work, each with the remedy; empty when all is well.</summary>
    public IReadOnlyList<string> Faults() => [.. SlackFaults.Of(this)];
}
