using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>A call that passed the login.</summary>
internal sealed record Call(SimulatedServer Server, Arguments Arguments, Caller Caller);
