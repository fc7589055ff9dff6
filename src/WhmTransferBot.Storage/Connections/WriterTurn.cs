namespace WhmTransferBot.Storage.Connections;

/// <summary>
/// The turn of the one writer in this process; others wait without holding a thread. When the one who has it learns that another process
/// holds the database, everybody who waits learns it too: behind each other they would wait for minutes, and what was asked for would
/// happen long after people were told that it did not.
/// </summary>
internal sealed class WriterTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Queue _queue = new();

    /// <summary>Waits for the turn.</summary>
    /// <exception cref="StorageUnavailableException">Whoever had the turn could not write, and nobody who waited could have.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var queue = Volatile.Read(ref _queue);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, queue.Dissolved.Token);
        try
        {
            await _turn.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (queue.Reason is { } reason && !cancellationToken.IsCancellationRequested)
        {
            throw new StorageUnavailableException(reason.Message, reason.InnerException!);
        }
    }

    /// <summary>Gives the turn to the next.</summary>
    public void GiveBack() => _turn.Release();

    /// <summary>Sends everybody away who waits now.</summary>
    public void Dissolve(StorageUnavailableException reason)
    {
        var queue = Interlocked.Exchange(ref _queue, new Queue());
        queue.Reason = reason;
        queue.Dissolved.Cancel();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _queue.Dissolved.Dispose();
        _turn.Dispose();
    }

    private sealed class Queue
    {
        public CancellationTokenSource Dissolved { get; } = new();

        public StorageUnavailableException? Reason { get; set; }
    }
}
