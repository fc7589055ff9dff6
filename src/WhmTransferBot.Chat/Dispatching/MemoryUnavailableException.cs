namespace WhmTransferBot.Chat.Dispatching;

/// <summary>
/// What the bot remembers can neither be read nor changed now, so nothing was begun. The message is a sentence for people: which database,
/// why, and what to do.
/// </summary>
public sealed class MemoryUnavailableException : Exception
{
    /// <summary>Without an explanation.</summary>
    public MemoryUnavailableException()
        : this("The database is not available.")
    {
    }

    /// <summary>With an explanation.</summary>
    /// <param name="message">Which database, why, and what to do.</param>
    public MemoryUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With an explanation and what the database said.</summary>
    /// <param name="message">Which database, why, and what to do.</param>
    /// <param name="innerException">What the database said.</param>
    public MemoryUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
