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
        var source = inventory.Find(migration.Source) ?? throw new ConfigurationException(inventory.Unknown(migration.Source));
        var (client, route) = connections.ForOpening(migration, source);
        if (migration.Kind == MigrationKind.ArchiveRestore)
        {
            // There is nothing to open yet; that the destination answers is worth knowing now.
            await client.GetVersionAsync(cancellationToken);
            return new SessionOpening(SessionId.NotOpened, route, null, []);
        }

        var created = migration.Kind == MigrationKind.UserTransfer
            ? await client.CreateRemoteUserTransferSessionAsync(UserRequest(migration, source), cancellationToken)
            : await client.CreateRemoteRootTransferSessionAsync(Request(migration, source), cancellationToken);
        return new SessionOpening(new SessionId(created.Id.Value), route, created.StreamingSupported, created.Warnings);
    }

    private static UserSessionRequest UserRequest(MigrationSnapshot migration, ServerEntry source)
    {
        var account = migration.Wanted.Single().Name;
        return source.AccountPasswords.TryGetValue(account, out var password)
            ? new UserSessionRequest(source.Host, password.Read())
            : throw new ConfigurationException(ServerInventory.NoPasswordOf(account, source.Name));
    }

    private static RootSessionRequest Request(MigrationSnapshot migration, ServerEntry source)
    {
        var login = source.Login
            ?? throw new ConfigurationException($"The inventory has no login for {source.Name}. Add Login to it in servers.json.");
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
