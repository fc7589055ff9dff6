using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>The migrations. Every method throws <see cref="StorageUnavailableException"/> when the database cannot do its work.</summary>
public sealed class MigrationStore
{
    private readonly StorageGate _gate;
    private readonly CommitWriter _writer;

    internal MigrationStore(StorageGate gate, CommitWriter writer)
    {
        _gate = gate;
        _writer = writer;
    }

    /// <summary>
    /// Takes the next id. No two callers get the same one, in whatever process; an id whose migration is never stored is lost.
    /// </summary>
    public Task<MigrationId> NextIdAsync(CancellationToken cancellationToken) =>
        _gate.WriteAsync(
            async context => new MigrationId(await context.TakeNumbersAsync(CounterRow.MigrationNumbers, 1, cancellationToken)),
            cancellationToken);

    /// <summary>Reads a migration; nothing when there is none of that id.</summary>
    public async Task<StoredMigration?> FindAsync(MigrationId id, CancellationToken cancellationToken)
    {
        var row = await _gate.ReadAsync(context => context.Migrations
            .Where(migration => migration.Number == id.Number)
            .Select(migration => new { migration.Version, migration.Snapshot })
            .SingleOrDefaultAsync(cancellationToken));
        return row is null ? null : new StoredMigration(SnapshotBytes.Read(id, row.Snapshot), row.Version);
    }

    /// <summary>Stores state, journal entries, messages and logs in one transaction: all of it or nothing.</summary>
    /// <exception cref="VersionConflictException">Another version was stored since the expected one was read.</exception>
    public Task<CommitResult> CommitAsync(MigrationCommit commit, CancellationToken cancellationToken) =>
        _writer.WriteAsync(commit, begun: null, cancellationToken);

    /// <summary>The same, together with a migration that comes into being with it: both are stored or neither.</summary>
    /// <exception cref="VersionConflictException">Another version was stored since the expected one was read.</exception>
    public Task<CommitResult> CommitAsync(MigrationCommit commit, MigrationCommit begun, CancellationToken cancellationToken) =>
        _writer.WriteAsync(commit, begun, cancellationToken);

    /// <summary>Migrations that the bot has to look at, the longest overdue first.</summary>
    /// <param name="now">The moment up to which they are due.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<MigrationId>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _gate.ReadAsync<IReadOnlyList<MigrationId>>(async context => await context.Migrations
            .Where(migration => migration.DueAt <= now)
            .OrderBy(migration => migration.DueAt)
            .Take(most)
            .Select(migration => new MigrationId(migration.Number))
            .ToListAsync(cancellationToken));
    }

    /// <summary>Migrations that the bot has to look at later, the last first.</summary>
    /// <param name="now">The moment after which they are due.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<MigrationId>> DueLaterAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyList<MigrationId>>(async context => await context.Migrations
            .Where(migration => migration.DueAt > now)
            .OrderByDescending(migration => migration.DueAt)
            .Select(migration => new MigrationId(migration.Number))
            .ToListAsync(cancellationToken));

    /// <summary>Migrations, the newest first.</summary>
    /// <param name="openOnly">Whether ended ones are left out.</param>
    /// <param name="room">Only those shown in this room; nothing for all.</param>
    /// <param name="most">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<MigrationOverview>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _gate.ReadAsync<IReadOnlyList<MigrationOverview>>(async context =>
        {
            var rows = NewestFirst(context, room);
            if (openOnly) rows = rows.Where(migration => migration.IsOpen);
            return await Overviews(rows.Take(most)).ToListAsync(cancellationToken);
        });
    }

    /// <summary>Every room in which a migration is or was shown.</summary>
    public Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyList<RoomId>>(async context =>
            await context.ShownIn.Select(shown => shown.Room).Distinct().OrderBy(room => room).Select(room => new RoomId(room)).ToListAsync(cancellationToken));

    /// <summary>How many open migrations there are in each state; states without any are left out.</summary>
    public Task<IReadOnlyDictionary<MigrationState, int>> CountOpenAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyDictionary<MigrationState, int>>(async context =>
        {
            var counts = await context.Migrations
                .Where(migration => migration.IsOpen)
                .GroupBy(migration => migration.State)
                .Select(state => new { State = state.Key, Count = state.Count() })
                .ToListAsync(cancellationToken);
            return counts.ToDictionary(state => Enum.Parse<MigrationState>(state.State), state => state.Count);
        });

    /// <summary>Every open migration with the accounts it moves.</summary>
    public Task<IReadOnlyList<OpenMigration>> OpenMigrationsAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync(context => OpenMigrationsQuery.ReadAsync(context, context.Migrations, cancellationToken));

    /// <summary>Every open migration that has one of the two servers, as its source or as its destination, with the accounts it moves.</summary>
    public Task<IReadOnlyList<OpenMigration>> OpenOfPairAsync(ServerName source, ServerName destination, CancellationToken cancellationToken)
    {
        string[] servers = [source.Value, destination.Value];
        return _gate.ReadAsync(context => OpenMigrationsQuery.ReadAsync(
            context,
            context.Migrations.Where(migration => servers.Contains(migration.Source) || servers.Contains(migration.Destination)),
            cancellationToken));
    }

    /// <summary>
    /// Other open migrations with one of the same servers that want an account of the same name, or the same name on their destination;
    /// of each only the names that meet. Meant for the rule that keeps two migrations from touching the same account.
    /// </summary>
    public Task<IReadOnlyList<OpenMigration>> OpenTouchingAsync(MigrationSnapshot snapshot, CancellationToken cancellationToken)
    {
        string[] servers = [snapshot.Source.Value, snapshot.Destination.Value];
        var accounts = snapshot.Wanted.Where(item => item.Kind == ItemKind.Account);
        string[] names = [.. accounts.SelectMany(item => new[] { item.Name.Value, item.DestinationName.Value }).Distinct()];
        return _gate.ReadAsync(context => OpenMigrationsQuery.ReadTouchingAsync(
            context.WantedAccounts.Where(account => names.Contains(account.Name) || names.Contains(account.DestinationName)),
            context.Migrations.Where(migration =>
                migration.Number != snapshot.Id.Number
                && (servers.Contains(migration.Source) || servers.Contains(migration.Destination))),
            cancellationToken));
    }

    private static IQueryable<MigrationRow> NewestFirst(StorageContext context, RoomId? room) =>
        room is { Value: var name }
            ? from shown in context.ShownIn
              where shown.Room == name
              join migration in context.Migrations on shown.Migration equals migration.Number
              orderby shown.Migration descending
              select migration
            : context.Migrations.OrderByDescending(migration => migration.Number);

    private static IQueryable<MigrationOverview> Overviews(IQueryable<MigrationRow> rows) => rows.Select(row => new MigrationOverview(
        new MigrationId(row.Number),
        Enum.Parse<MigrationState>(row.State),
        new ServerName(row.Source),
        new ServerName(row.Destination),
        row.Items,
        row.Done,
        row.Failed,
        row.Percent,
        row.LastEvent,
        row.LastEventAt));
}
