namespace WhmTransferBot.Simulator.Items;

/// <summary>A step of an account restore.</summary>
/// <param name="Name">Name of the step.</param>
/// <param name="InRestricted">Whether Restricted Restore allows it.</param>
internal sealed record RestoreModule(string Name, bool InRestricted);
