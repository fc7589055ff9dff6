namespace WhmTransferBot.Engine.Inventory;

/// <summary>
/// What is wanted cannot be done with the configuration as it is: a secret is not where it says, a server is missing, or its name stands for
/// another machine by now. The message says what and where, and what to do.
/// </summary>
/// <param name="message">One or two sentences for people.</param>
public class ConfigurationException(string message) : Exception(message);
