namespace WhmTransferBot.Storage;

/// <summary>
/// The database cannot do its work now. The message is a sentence for people: which file or server, why, and what to do. Nothing was
/// stored, unless it is a <see cref="StorageUncertainException"/>.
/// </summary>
public class StorageUnavailableException : Exception
{
    /// <summary>A fault without an explanation.</summary>
    public StorageUnavailableException()
        : this("The database is not available.")
    {
    }

    /// <summary>A fault that was found by the storage itself.</summary>
    /// <param name="message">Which file or server, why, and what to do.</param>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>A fault that the database reported.</summary>
    /// <param name="message">Which file or server, why, and what to do.</param>
    /// <param name="innerException">What the database said.</param>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
