namespace WhmTransferBot.Simulator.Sessions;

/// <summary>A session as it stands, for tests and for the state page.</summary>
/// <param name="Id">Identifier of the session.</param>
/// <param name="State">Its state.</param>
/// <param name="Host">Source as given at creation, or null for a local restore.</param>
/// <param name="Items">Its items, in the order of the enqueue calls.</param>
/// <param name="StartedPids">Processes that start calls have really begun, resumptions included.</param>
public sealed record SessionReport(
    string Id, SessionState State, string? Host, IReadOnlyList<ItemReport> Items, IReadOnlyList<int> StartedPids);
