using WhmTransferBot.Crashes.Plots;
using WhmTransferBot.Crashes.Rooms;

namespace WhmTransferBot.Crashes;

/// <summary>Where a story happens, and what the people in it want.</summary>
/// <param name="Platform">Starts the platform on which they talk.</param>
/// <param name="Plot">What they want.</param>
public sealed record StoryScene(Func<Task<IStoryPlatform>> Platform, Plot Plot)
{
    /// <summary>The platforms by name.</summary>
    public static IReadOnlyDictionary<string, Func<Task<IStoryPlatform>>> Platforms { get; } =
        new Dictionary<string, Func<Task<IStoryPlatform>>> { ["discord"] = StoryDiscord.StartAsync, ["slack"] = StorySlack.StartAsync };

    /// <summary>One of them.</summary>
    /// <param name="platform">One of the names in <see cref="Platforms"/>.</param>
    /// <param name="plot">One of the names in <see cref="Plots.Plot.All"/>.</param>
    public static StoryScene Of(string platform, string plot) => new(Platforms[platform], Plot.All[plot]);
}
