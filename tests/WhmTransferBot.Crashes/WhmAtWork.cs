using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes;

/// <summary>
/// Moves WHM's clock. It goes on only while the story waits for WHM: until something is in hand, while it pauses, and after it was
/// resumed. So WHM is never done with something before the people could act on it, however long the bot was down.
/// </summary>
/// <param name="surroundings">Where WHM is.</param>
internal sealed class WhmAtWork(BotSurroundings surroundings)
{
    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Working = TimeSpan.FromMinutes(2);

    /// <summary>Whether WHM has begun with an item.</summary>
    public bool HasItemsInHand => Started?.Items.Any(item => item.State is not ItemState.TransferPending) ?? false;

    /// <summary>What the started session does now; nothing when none was started.</summary>
    public SessionState? Session => Started?.State;

    private SessionReport? Started => surroundings.Servers["new1"].Server.Sessions.FirstOrDefault(session => session.StartedPids.Count > 0);

    /// <summary>Lets WHM work for a while, if it is its turn.</summary>
    public void GoOn(StoredView now)
    {
        if (Started is not { } session) return;
        if (session.State == SessionState.Pausing) surroundings.Clock.Advance(Working);
        else if (session.State != SessionState.Running) return;
        else if (!HasItemsInHand) surroundings.Clock.Advance(Beginning);
        else if (now.Has<ResumeRequested>()) surroundings.Clock.Advance(Working);
    }
}
