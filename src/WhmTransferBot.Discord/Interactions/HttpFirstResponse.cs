namespace WhmTransferBot.Discord.Interactions;

/// <summary>
/// The first response to an interaction that came as a request: the body of its answer. It counts as sent when the answer has
/// left, because Discord knows no follow-up to a response that it has not got.
/// </summary>
internal sealed class HttpFirstResponse : IFirstResponse
{
    private readonly TaskCompletionSource<byte[]?> _body = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The body; nothing when the interaction goes unanswered.</summary>
    public Task<byte[]?> Body => _body.Task;

    /// <summary>Notes that the answer has left, or that nobody waits for it any more.</summary>
    public void Left() => _left.TrySetResult();

    /// <inheritdoc />
    public async Task<bool> SendAsync(byte[] callback, CancellationToken cancellationToken)
    {
        if (!_body.TrySetResult(callback)) return false;
        await _left.Task.WaitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public void Ignore() => _body.TrySetResult(null);
}
