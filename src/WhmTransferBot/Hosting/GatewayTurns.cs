using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Storage.Turns;

namespace WhmTransferBot.Hosting;

/// <summary>Of several bots over one PostgreSQL database one holds Discord's gateway; when it ends, another takes over.</summary>
/// <param name="turns">The turns of the database.</param>
internal sealed class GatewayTurns(DatabaseTurns turns) : IGatewayTurns
{
    private const int OfDiscordsGateway = 1;

    /// <inheritdoc />
    public async Task<IGatewayTurn> TakeAsync(CancellationToken cancellationToken) =>
        new GatewayTurn(await turns.TakeAsync(OfDiscordsGateway, cancellationToken));

    private sealed class GatewayTurn(DatabaseTurn turn) : IGatewayTurn
    {
        public CancellationToken Over { get; } = turn.Over;

        public ValueTask DisposeAsync() => turn.DisposeAsync();
    }
}
