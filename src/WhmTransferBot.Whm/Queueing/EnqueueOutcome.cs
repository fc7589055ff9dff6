namespace WhmTransferBot.Whm.Queueing;

/// <summary>What became of an item that was to be queued.</summary>
public enum EnqueueOutcome
{
    /// <summary>WHM has put it into the queue.</summary>
    Queued,

    /// <summary>WHM refused it because an item with the same key is in the queue already: the item is there.</summary>
    AlreadyQueued,
}
