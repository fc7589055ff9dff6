namespace WhmTransferBot.Simulator.Sessions;

/// <summary>An item as it stands, for tests and for the state page.</summary>
/// <param name="Module">Module, for example <c>AccountRemoteRoot</c>.</param>
/// <param name="Name">Name on the source.</param>
/// <param name="LocalName">Name on the destination.</param>
/// <param name="State">State of the item.</param>
public sealed record ItemReport(string Module, string Name, string LocalName, ItemState State);
