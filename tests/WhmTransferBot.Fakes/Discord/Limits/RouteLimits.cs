namespace WhmTransferBot.Fakes.Discord.Limits;

/// <summary>How many requests of a kind go through for each channel, server or webhook.</summary>
/// <param name="Posts">Messages posted.</param>
/// <param name="Edits">Messages edited.</param>
/// <param name="Others">Anything else, each route by itself.</param>
/// <param name="Window">In what time.</param>
/// <param name="Global">Over all routes in a second.</param>
public sealed record RouteLimits(int Posts, int Edits, int Others, TimeSpan Window, int Global)
{
    /// <summary>Limits that nobody hits.</summary>
    public static RouteLimits Generous { get; } = new(1000, 1000, 1000, TimeSpan.FromSeconds(1), 100_000);

    /// <summary>About what Discord was seen to allow.</summary>
    public static RouteLimits LikeDiscord { get; } = new(5, 5, 10, TimeSpan.FromSeconds(5), 50);
}
