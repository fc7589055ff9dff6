namespace WhmTransferBot.Discord.Gateway;

/// <summary>The turns of a program that runs alone: always its own.</summary>
internal sealed class OnlyNode : IGatewayTurns, IGatewayTurn
{
    /// <inheritdoc />
    public CancellationToken Over => CancellationToken.None;

    /// <inheritdoc />
    public Task<IGatewayTurn> TakeAsync(CancellationToken cancellationToken) => Task.FromResult<IGatewayTurn>(this);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
