using WhmTransferBot.Fakes.Discord.Limits;

namespace WhmTransferBot.Fakes.Discord;

/// <summary>How a fake Discord behaves from the start; everything else can be turned while it runs.</summary>
public sealed record FakeDiscordOptions
{
    /// <summary>The clock by which interactions grow old and windows end. By default it stands still, so that a slow machine fails no test.</summary>
    public TimeProvider Time { get; init; } = new StandingClock();

    /// <summary>The time between heartbeats that the gateway asks for.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>The rate limits of routes; by default none are hit.</summary>
    public RouteLimits Limits { get; init; } = RouteLimits.Generous;

    /// <summary>The bot's token.</summary>
    public string Token { get; init; } = "MTAwMDAwMDAwMDAwMDAwMDAx.fake.token-of-the-fake-discord";

    /// <summary>How many sessions may still begin today.</summary>
    public int SessionsLeft { get; init; } = 1000;
}
