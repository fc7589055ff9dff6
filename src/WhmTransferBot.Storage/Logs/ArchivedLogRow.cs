using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Logs;

/// <summary>A log as it is stored: UTF-8, compressed with Brotli.</summary>
internal sealed class ArchivedLogRow
{
    public const int MostFileCharacters = 400;

    public long Migration { get; init; }

    public required string Session { get; init; }

    public required string File { get; init; }

    public long Characters { get; init; }

    public long OmittedLines { get; init; }

    public DateTimeOffset ArchivedAt { get; init; }

    public required byte[] Text { get; init; }

    public static void Configure(EntityTypeBuilder<ArchivedLogRow> table)
    {
        table.ToTable("archived_log");
        table.HasKey(row => new { row.Migration, row.Session, row.File });
        table.Property(row => row.Session).HasMaxLength(SessionId.MostCharacters);
        table.Property(row => row.File).HasMaxLength(MostFileCharacters);
    }
}
