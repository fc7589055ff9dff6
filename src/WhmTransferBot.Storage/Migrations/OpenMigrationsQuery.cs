using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>Open migrations and their accounts, in one statement, so that both are of the same moment.</summary>
internal static class OpenMigrationsQuery
{
    public static Task<IReadOnlyList<OpenMigration>> ReadAsync(
        StorageContext context, IQueryable<MigrationRow> migrations, CancellationToken cancellationToken) =>
        CollectAsync(
            from migration in migrations
            where migration.IsOpen
            from account in context.WantedAccounts.Where(account => account.Migration == migration.Number).DefaultIfEmpty()
            orderby migration.Number
            select new OpenAccountRow(
                migration.Number, migration.State, migration.Source, migration.Destination, account!.Name, account.DestinationName),
            cancellationToken);

    public static Task<IReadOnlyList<OpenMigration>> ReadTouchingAsync(
        IQueryable<WantedAccountRow> accounts, IQueryable<MigrationRow> migrations, CancellationToken cancellationToken) =>
        CollectAsync(
            from account in accounts
            join migration in migrations on account.Migration equals migration.Number
            where migration.IsOpen
            orderby migration.Number
            select new OpenAccountRow(
                migration.Number, migration.State, migration.Source, migration.Destination, account.Name, account.DestinationName),
            cancellationToken);

    private static async Task<IReadOnlyList<OpenMigration>> CollectAsync(
        IQueryable<OpenAccountRow> query, CancellationToken cancellationToken)
    {
        var rows = await query.ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.Number, row.State, row.Source, row.Destination)).Select(migration => new OpenMigration(
                new MigrationId(migration.Key.Number),
                Enum.Parse<MigrationState>(migration.Key.State),
                new ServerName(migration.Key.Source),
                new ServerName(migration.Key.Destination),
                Names(migration.Select(row => row.Name)),
                Names(migration.Select(row => row.DestinationName)))),
        ];
    }

    private static HashSet<AccountName> Names(IEnumerable<string?> names) => [.. names.OfType<string>().Select(name => new AccountName(name))];
}
