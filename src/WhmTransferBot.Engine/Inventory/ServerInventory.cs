using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>The servers that the bot knows.</summary>
/// <param name="servers">All of them.</param>
public sealed class ServerInventory(IEnumerable<ServerEntry> servers)
{
    private readonly Dictionary<ServerName, ServerEntry> _byName = servers.ToDictionary(server => server.Name);

    /// <summary>All servers, in the order of the configuration.</summary>
    public IReadOnlyList<ServerEntry> All { get; } = [.. servers];

    /// <summary>A server, or nothing when the inventory does not have it.</summary>
    public ServerEntry? Find(ServerName name) => _byName.GetValueOrDefault(name);

    /// <summary>Why there is no such server, with the nearest name that there is.</summary>
    public string Unknown(ServerName name)
    {
        var known = _byName.Keys.Select(server => server.Value).Order(StringComparer.Ordinal).ToList();
        var nearest = NearestWord.To(name.Value, known) is { } near ? $" Did you mean {near}?" : string.Empty;
        return $"There is no server {name} in the inventory.{nearest} Known: {(known.Count == 0 ? "none" : string.Join(", ", known))}.";
    }
}
