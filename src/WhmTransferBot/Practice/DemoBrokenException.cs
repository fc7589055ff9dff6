namespace WhmTransferBot.Practice;

/// <summary>The demonstration did not go as it should.</summary>
/// <param name="message">Where it broke.</param>
public sealed class DemoBrokenException(string message) : Exception(message);
