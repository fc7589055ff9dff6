using WhmTransferBot.Crashes.Rooms;
using WhmTransferBot.Simulator;

namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>A source, a destination, and the room in which people talk about the two.</summary>
/// <param name="Source">Where accounts come from.</param>
/// <param name="Destination">Where they go.</param>
/// <param name="Room">Where people talk.</param>
internal sealed record SoakPair(RunningServer Source, RunningServer Destination, IStoryRoom Room)
{
    /// <summary>The accounts that move, again and again.</summary>
    public IReadOnlyList<string> Accounts { get; } = [.. Source.Server.Accounts.Select(account => account.User)];

    /// <summary>Takes from the destination what has arrived, so that it can come again.</summary>
    public void Empty()
    {
        foreach (var account in Accounts) Destination.Server.RemoveAccount(account);
    }
}
