using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Opens sessions as migrations want them.</summary>
internal sealed class SessionOpener(ServerInventory inventory, WhmConnections connections)
{
    /// <summary>Calls WHM once; takes seconds to minutes.</summary>
    public async Task<SessionOpening> OpenAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var created = await connections.To(migration.Destination)
            .CreateRemoteRootTransferSessionAsync(Request(migration), cancellationToken);
        return new SessionOpening(new SessionId(created.Id.Value), created.StreamingSupported, created.Warnings);
    }

    private RootSessionRequest Request(MigrationSnapshot migration)
    {
        var source = inventory.Find(migration.Source) ?? throw new SecretMissingException(inventory.Unknown(migration.Source));
        var login = source.Login
            ?? throw new SecretMissingException($"The inventory has no login for {source.Name}. Add Login to it in servers.json.");
        var options = migration.Options;
        return new RootSessionRequest
        {
            Source = login.ToLogin(source.Host),
            Transport = (options.Transport ?? login.Transport) == CommandTransport.Ssh ? SourceTransport.Ssh : SourceTransport.Whm,
            TransferThreads = options.TransferThreads,
            RestoreThreads = options.RestoreThreads,
            Compressed = options.Compress,
            LowPriority = options.LowPriority,
            UnrestrictedRestore = !options.Restricted,
            CopyResellerPrivileges = options.ResellerPrivileges,
            UseBackups = options.ReuseBackups,
        };
    }
}
