namespace WhmTransferBot.Discord.Gateway;

/// <summary>This node's turn to hold the gateway.</summary>
public interface IGatewayTurn : IAsyncDisposable
{
    /// <summary>Cancelled when the turn is over although it was not given back.</summary>
    CancellationToken Over { get; }
}
