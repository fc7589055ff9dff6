using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WhmTransferBot.Storage.Connections;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Logs;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.Storage.Schema;

/// <summary>The tables. The two databases differ only in how they keep moments and in how a row is locked.</summary>
internal abstract class StorageContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<MigrationRow> Migrations => Set<MigrationRow>();

    public DbSet<WantedAccountRow> WantedAccounts => Set<WantedAccountRow>();

    public DbSet<ShownInRow> ShownIn => Set<ShownInRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<JournalHeadRow> JournalHead => Set<JournalHeadRow>();

    public DbSet<ArchivedLogRow> ArchivedLogs => Set<ArchivedLogRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    /// <summary>Reads the one row of the journal's head, and keeps others from reading it so until the transaction ends.</summary>
    public abstract IQueryable<JournalHeadRow> LockedJournalHead { get; }

    /// <summary>A moment as the database keeps it, for statements that are written by hand.</summary>
    public abstract object Stored(DateTimeOffset moment);

    /// <summary>Takes the next numbers of a counter; others wait until the transaction ends.</summary>
    /// <returns>The first of the numbers.</returns>
    public async Task<long> TakeNumbersAsync(string counter, int count, CancellationToken cancellationToken)
    {
        var last = await Database
            .SqlQuery<long>($"UPDATE counter SET value = value + {count} WHERE name = {counter} RETURNING value AS \"Value\"")
            .ToListAsync(cancellationToken);
        return last[0] - count + 1;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().HaveConversion<StoredTextConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MigrationRow.Configure(modelBuilder.Entity<MigrationRow>());
        WantedAccountRow.Configure(modelBuilder.Entity<WantedAccountRow>());
        ShownInRow.Configure(modelBuilder.Entity<ShownInRow>());
        OutboxRow.Configure(modelBuilder.Entity<OutboxRow>());
        JournalRow.Configure(modelBuilder.Entity<JournalRow>());
        JournalHeadRow.Configure(modelBuilder.Entity<JournalHeadRow>());
        ArchivedLogRow.Configure(modelBuilder.Entity<ArchivedLogRow>());
        CounterRow.Configure(modelBuilder.Entity<CounterRow>());
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }

    private sealed class StoredTextConverter() : ValueConverter<string, string>(text => StoredText.Of(text), text => text);
}
