using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;
using WhmTransferBot.Storage.Schema;
using WhmTransferBot.Storage.Turns;

namespace WhmTransferBot.Storage;

/// <summary>Adds the storage to a program.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds <see cref="StorageSchema"/>, <see cref="MigrationStore"/>, <see cref="RoomOutbox"/>, <see cref="JournalStore"/> and
    /// <see cref="ArchivedLogs"/>, and over PostgreSQL <see cref="DatabaseTurns"/>. Opens nothing yet: call <see cref="StorageSchema.MigrateAsync"/> before anything else.
    /// </summary>
    /// <exception cref="ArgumentException">The options cannot work; the message says what to write instead.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostLogCharacters, 1024);
        var target = StorageTarget.From(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new StorageGate(target, ContextPool(target, options, provider.GetService<ILoggerFactory>())));
        services.AddSingleton(provider => new LogPacker(options.MostLogCharacters, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OutboxDrafts(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CommitWriter(
            provider.GetRequiredService<StorageGate>(), provider.GetRequiredService<OutboxDrafts>(), provider.GetRequiredService<LogPacker>()));
        services.AddSingleton(provider => new StorageSchema(provider.GetRequiredService<StorageGate>()));
        services.AddSingleton(provider => new MigrationStore(
            provider.GetRequiredService<StorageGate>(), provider.GetRequiredService<CommitWriter>()));
        services.AddSingleton(provider => new RoomOutbox(
            provider.GetRequiredService<StorageGate>(), provider.GetRequiredService<OutboxDrafts>(), provider.GetRequiredService<TimeProvider>()));
        if (target.IsPostgres)
            services.AddSingleton(provider => new DatabaseTurns(target, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DatabaseTurns>>()));
        services.AddSingleton(provider => new JournalStore(provider.GetRequiredService<StorageGate>()));
        services.AddSingleton(provider => new ArchivedLogs(
            provider.GetRequiredService<StorageGate>(), provider.GetRequiredService<LogPacker>()));
        return services;
    }

    private static Func<StorageContext> ContextPool(StorageTarget target, StorageOptions options, ILoggerFactory? logging)
    {
        if (target.IsPostgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresStorageContext>().UseNpgsql(target.ConnectionString);
            return Pool<PostgresStorageContext>(postgres, logging);
        }

        var sqlite = new DbContextOptionsBuilder<SqliteStorageContext>()
            .UseSqlite(target.ConnectionString)
            .AddInterceptors(new SqlitePragmas(options.BusyTimeout));
        return Pool<SqliteStorageContext>((DbContextOptionsBuilder<SqliteStorageContext>)sqlite, logging);
    }

    private static Func<StorageContext> Pool<TContext>(DbContextOptionsBuilder<TContext> builder, ILoggerFactory? logging)
        where TContext : StorageContext
    {
        // Every statement and every fault would be logged by the driver as well; faults reach people as sentences.
        builder.UseLoggerFactory(logging).ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandExecuted, LogLevel.Trace),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        var pool = new PooledDbContextFactory<TContext>(builder.Options);
        return pool.CreateDbContext;
    }
}
