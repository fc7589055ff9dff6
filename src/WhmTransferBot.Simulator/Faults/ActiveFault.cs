namespace WhmTransferBot.Simulator.Faults;

/// <summary>A fault that is switched on.</summary>
/// <param name="Id">Number by which it is lifted.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Left">How often it will still strike, or null when there is no limit.</param>
public sealed record ActiveFault(int Id, Fault Fault, int? Left);
