using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>Clients for the servers of the inventory. They are made for each use, with the secrets as they are then.</summary>
/// <param name="inventory">The servers.</param>
/// <param name="clients">Where clients come from; connections are shared behind it.</param>
internal sealed class WhmConnections(ServerInventory inventory, WhmClientFactory clients)
{
    /// <summary>A client for a server's API.</summary>
    /// <exception cref="SecretMissingException">The token is not where the configuration says, or the inventory no longer has the server.</exception>
    public WhmClient To(ServerName name) => inventory.Find(name) switch
    {
        { Api: { } api } => clients.Create(api.ToEndpoint()),
        { } => throw new SecretMissingException($"The inventory has no API for {name}. Add Api to it in servers.json."),
        null => throw new SecretMissingException(inventory.Unknown(name)),
    };

    /// <summary>Whether a server's API can be called at all.</summary>
    public bool HasApi(ServerName name) => inventory.Find(name) is { Api: not null };
}
