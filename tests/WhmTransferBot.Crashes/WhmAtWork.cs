using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes;

/// <summary>What the destination is doing.</summary>
/// <param name="surroundings">Where it is.</param>
public sealed class WhmAtWork(BotSurroundings surroundings)
{
    private const string StateFunction = "get_transfer_session_state";

    /// <summary>Whether it has begun with an item.</summary>
    public bool HasItemsInHand => Started?.Items.Any(item => item.State is not ItemState.TransferPending) ?? false;

    /// <summary>What the started session does now; nothing when none was started.</summary>
    public SessionState? Session => Started?.State;

    /// <summary>Whether it has given up a session that nobody started.</summary>
    public bool HasDroppedASession => Sessions.Any(session => session is { State: SessionState.Failed, StartedPids.Count: 0, Items.Count: > 0 });

    /// <summary>Lets the question for the session's state hang, from the next one on that the bot asks.</summary>
    /// <param name="look">How long it is waited between two looks whether the bot has asked.</param>
    /// <param name="patience">Ends the wait, when the bot never asks.</param>
    /// <returns>What has to be lifted.</returns>
    public async Task<int> FallSilentAsync(TimeSpan look, CancellationToken patience)
    {
        var silence = surroundings.Destination.Faults.Add(new Fault(FaultKind.Hangs) { Function = StateFunction });
        var before = surroundings.Destination.Calls.Received(StateFunction);
        while (surroundings.Destination.Calls.Received(StateFunction) == before) await Task.Delay(look, TimeProvider.System, patience);
        return silence;
    }

    private SessionReport? Started => Sessions.FirstOrDefault(session => session.StartedPids.Count > 0);

    private IEnumerable<SessionReport> Sessions => surroundings.Destination.Sessions;
}
