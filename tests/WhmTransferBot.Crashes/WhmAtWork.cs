using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes;

/// <summary>What the destination is doing.</summary>
/// <param name="surroundings">Where it is.</param>
public sealed class WhmAtWork(BotSurroundings surroundings)
{
    /// <summary>Whether it has begun with an item.</summary>
    public bool HasItemsInHand => Started?.Items.Any(item => item.State is not ItemState.TransferPending) ?? false;

    /// <summary>What the started session does now; nothing when none was started.</summary>
    public SessionState? Session => Started?.State;

    /// <summary>Whether it has given up a session that nobody started.</summary>
    public bool HasDroppedASession => Sessions.Any(session => session is { State: SessionState.Failed, StartedPids.Count: 0, Items.Count: > 0 });

    private SessionReport? Started => Sessions.FirstOrDefault(session => session.StartedPids.Count > 0);

    private IEnumerable<SessionReport> Sessions => surroundings.Destination.Sessions;
}
