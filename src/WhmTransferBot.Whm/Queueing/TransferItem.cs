namespace WhmTransferBot.Whm.Queueing;

/// <summary>One item for <c>enqueue_transfer_item</c>: an account, a package, a feature list or a backup.</summary>
public abstract record TransferItem
{
    private protected TransferItem()
    {
    }

    /// <summary>The WHM module that handles it.</summary>
    public abstract string Module { get; }

    /// <summary>What identifies it within its module: two items with the same key clash.</summary>
    public abstract string Key { get; }

    /// <summary>Bytes, for choosing a partition and for progress. WHM takes 1 for an unknown size.</summary>
    public long? Size { get; init; }

    /// <summary>The keys and values to send. Only keys that the documented schema of the module knows.</summary>
    /// <exception cref="InvalidOperationException">The options contradict each other; the message says which.</exception>
    public ItemParameters Parameters()
    {
        var parameters = new ItemParametersBuilder();
        Describe(parameters);
        return parameters.Add("size", Size is { } size ? Math.Max(1, size) : null).Build();
    }

    private protected abstract void Describe(ItemParametersBuilder parameters);
}
