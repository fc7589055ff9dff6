namespace WhmTransferBot.Discord.Interactions;

/// <summary>The first response to an interaction that came as a request: the body of its answer.</summary>
internal sealed class HttpFirstResponse : IFirstResponse
{
    private readonly TaskCompletionSource<byte[]?> _body = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The body; nothing when the interaction goes unanswered.</summary>
    public Task<byte[]?> Body => _body.Task;

    /// <inheritdoc />
    public Task<bool> SendAsync(byte[] callback, CancellationToken cancellationToken) => Task.FromResult(_body.TrySetResult(callback));

    /// <inheritdoc />
    public void Ignore() => _body.TrySetResult(null);
}
