using WhmTransferBot.Crashes.Plots;
using WhmTransferBot.Crashes.Rooms;

namespace WhmTransferBot.Crashes;

/// <summary>
/// The people of the room. They look where the migration stands and do what is next in their plot; a command that did not show they
/// look at again, and repeat it when it had no effect, as people do.
/// </summary>
/// <param name="platform">Where they are.</param>
/// <param name="plot">What they want.</param>
/// <param name="look">Looks at what is stored.</param>
internal sealed class Team(IStoryPlatform platform, Plot plot, Func<Task<StoredView>> look)
{
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Does what is next, if it is their turn.</summary>
    /// <param name="now">What is stored.</param>
    /// <param name="work">What WHM does.</param>
    /// <param name="bot">The bot that runs.</param>
    /// <returns>Whether they did something.</returns>
    public async Task<bool> ActAsync(StoredView now, WhmAtWork work, BotProcess bot)
    {
        if (plot.Next(now, work) is not { } act || !platform.IsHeard) return false;
        platform.Meet(await bot.Address);
        await platform.Room.SayAsync(act.ByApprover, act.Verb, act.Options);
        for (var since = TimeProvider.System.GetTimestamp(); !bot.HasEnded && TimeProvider.System.GetElapsedTime(since) < LongestPatience;)
        {
            if ((await look()).Journal.Count > now.Journal.Count) break;
            await Task.Delay(Pause, TimeProvider.System);
        }

        return true;
    }
}
