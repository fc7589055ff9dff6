namespace WhmTransferBot.Engine.Inventory;

/// <summary>A migration's session is on another machine than the one for which the destination's name stands now.</summary>
/// <param name="message">Which machines, and what to do.</param>
public sealed class SessionElsewhereException(string message) : ConfigurationException(message);
