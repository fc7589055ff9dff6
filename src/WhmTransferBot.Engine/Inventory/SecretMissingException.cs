namespace WhmTransferBot.Engine.Inventory;

/// <summary>A secret is not where the configuration says it is. The message says where that is, and what to do.</summary>
/// <param name="message">One or two sentences for people.</param>
public sealed class SecretMissingException(string message) : Exception(message);
