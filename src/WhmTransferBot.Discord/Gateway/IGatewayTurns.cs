namespace WhmTransferBot.Discord.Gateway;

/// <summary>
/// Says whose turn it is to hold the gateway: Discord sends every event to every connection, so that of several nodes only
/// one may have it. The host of a cluster brings its own; without one, this node always has it.
/// </summary>
public interface IGatewayTurns
{
    /// <summary>Waits until this node may hold the gateway.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The turn; disposing of it lets another node have it.</returns>
    Task<IGatewayTurn> TakeAsync(CancellationToken cancellationToken);
}
