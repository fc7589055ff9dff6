namespace WhmTransferBot.Storage;

/// <summary>The connection to PostgreSQL broke during the commit itself. Nobody knows whether it was stored; whoever wrote has to read again.</summary>
public sealed class StorageUncertainException : StorageUnavailableException
{
    /// <summary>A fault without an explanation.</summary>
    public StorageUncertainException()
    {
    }

    /// <summary>A fault that was found by the storage itself.</summary>
    /// <param name="message">Which server, why, and what to do.</param>
    public StorageUncertainException(string message)
        : base(message)
    {
    }

    /// <summary>A fault that the database reported.</summary>
    /// <param name="message">Which server, why, and what to do.</param>
    /// <param name="innerException">What the database said.</param>
    public StorageUncertainException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
