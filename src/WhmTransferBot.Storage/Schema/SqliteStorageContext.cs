using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.Storage.Schema;

/// <summary>SQLite has no type for moments: they are 100-nanosecond ticks in UTC, which sort as they should.</summary>
internal sealed class SqliteStorageContext(DbContextOptions<SqliteStorageContext> options) : StorageContext(options)
{
    /// <summary>A write transaction of SQLite is alone anyway.</summary>
    public override IQueryable<JournalHeadRow> LockedJournalHead => JournalHead;

    public override object Stored(DateTimeOffset moment) => moment.UtcTicks;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
