using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.Storage.Schema;

/// <summary>PostgreSQL keeps moments as <c>timestamp with time zone</c>, to the microsecond, and takes them in UTC only.</summary>
internal sealed class PostgresStorageContext(DbContextOptions<PostgresStorageContext> options) : StorageContext(options)
{
    public override IQueryable<JournalHeadRow> LockedJournalHead =>
        JournalHead.FromSqlRaw("SELECT id, sequence, hash FROM journal_head WHERE id = 1 FOR UPDATE");

    public override object Stored(DateTimeOffset moment) => moment.ToUniversalTime();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        moment => moment.ToUniversalTime(),
        moment => moment);
}
