using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>The servers that the bot knows. They may be replaced while it runs.</summary>
/// <param name="servers">All of them, each name once.</param>
public sealed class ServerInventory(IEnumerable<ServerEntry> servers)
{
    private volatile IReadOnlyList<ServerEntry> _all = [.. servers];

    /// <summary>All servers, in the order of the configuration.</summary>
    public IReadOnlyList<ServerEntry> All => _all;

    /// <summary>A server, or nothing when the inventory does not have it.</summary>
    public ServerEntry? Find(ServerName name) => _all.FirstOrDefault(server => server.Name == name);

    /// <summary>Knows other servers from now on. A migration whose server is gone says so when it is looked at next, and waits.</summary>
    public void Follow(IEnumerable<ServerEntry> servers) => _all = [.. servers];

    /// <summary>What is missing for a transfer with an account's own password.</summary>
    public static string NoPasswordOf(AccountName account, ServerName server) =>
        $"servers.json does not say where the password of {account} is. Add it to AccountPasswords of {server}, for example \"{account}\": \"env:NAME\".";

    /// <summary>Why there is no such server, with the nearest name that there is.</summary>
    public string Unknown(ServerName name)
    {
        var known = _all.Select(server => server.Name.Value).Order(StringComparer.Ordinal).ToList();
        var nearest = NearestWord.To(name.Value, known) is { } near ? $" Did you mean {near}?" : string.Empty;
        return $"There is no server {name} in the inventory.{nearest} Known: {(known.Count == 0 ? "none" : string.Join(", ", known))}.";
    }
}
