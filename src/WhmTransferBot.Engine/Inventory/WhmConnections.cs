using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Inventory;

/// <summary>Clients for the servers of the inventory. They are made for each use, with the secrets as they are then.</summary>
/// <param name="inventory">The servers.</param>
/// <param name="clients">Where clients come from; connections are shared behind it.</param>
internal sealed class WhmConnections(ServerInventory inventory, WhmClientFactory clients)
{
    /// <summary>A client for a server's API.</summary>
    /// <exception cref="ConfigurationException">The token is not where the configuration says, or the inventory no longer has the server.</exception>
    public WhmClient To(ServerName name) => To(AccessTo(name));

    /// <summary>
    /// A client for a migration's destination; once it has a session, for the machine on which that was opened and for no other, whatever
    /// machine the destination's name stands for by now.
    /// </summary>
    /// <exception cref="ConfigurationException">As above.</exception>
    /// <exception cref="SessionElsewhereException">The name stands for another machine.</exception>
    public WhmClient To(MigrationSnapshot migration)
    {
        var access = AccessTo(migration.Destination);
        if (migration.Session?.Route is { } route && route.Destination != access.Machine) throw Elsewhere(migration, route, access);
        return To(access);
    }

    /// <summary>A client for a destination on which a session shall be opened, and between which machines that will be.</summary>
    /// <exception cref="ConfigurationException">As above, or the inventory no longer has the source.</exception>
    public (WhmClient Client, SessionRoute Route) ForOpening(MigrationSnapshot migration, ServerEntry source)
    {
        var access = AccessTo(migration.Destination);
        return (To(access), new SessionRoute(MachineOf(source), access.Machine));
    }

    /// <summary>What is read of the source for a session must be read of the machine from which that takes the accounts.</summary>
    /// <exception cref="ConfigurationException">The source's name stands for another machine.</exception>
    public void DemandSameSource(MigrationSnapshot migration)
    {
        if (migration.Session?.Route is not { } route || inventory.Find(migration.Source) is not { } source || MachineOf(source) == route.Source) return;
        throw new ConfigurationException(
            $"servers.json names {MachineOf(source)} as {migration.Source}, but the session of {migration.Id} takes from {route.Source}. "
                + $"Put {route.Source} back, or cancel {migration.Id} and plan it anew.");
    }

    /// <summary>Whether a server's API can be called at all.</summary>
    public bool HasApi(ServerName name) => inventory.Find(name) is { Api: not null };

    private WhmClient To(ApiAccess access) => clients.Create(access.ToEndpoint());

    private ApiAccess AccessTo(ServerName name) => inventory.Find(name) switch
    {
        { Api: { } api } => api,
        { } => throw new ConfigurationException($"The inventory has no API for {name}. Add Api to it in servers.json."),
        null => throw new ConfigurationException(inventory.Unknown(name)),
    };

    private static string MachineOf(ServerEntry source) => source.Host.ToLowerInvariant();

    private static SessionElsewhereException Elsewhere(MigrationSnapshot migration, SessionRoute route, ApiAccess now)
    {
        var what = migration.Session!.Id.IsOpened ? $"the session of {migration.Id} is on" : $"{migration.Id} was planned and checked for";
        var wayOut = migration.StartedAt is null
            ? $"or cancel {migration.Id} and plan it anew."
            : $"if that machine is gone for good, abort {migration.Id}, and the bot gives up looking for it.";
        return new SessionElsewhereException(
            $"servers.json names {now.Machine} as {migration.Destination}, but {what} {route.Destination}, and nothing is done elsewhere in its name. "
                + $"Put {route.Destination} back, spelled like this; {wayOut}");
    }
}
