using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WhmTransferBot.Storage.Journal;

/// <summary>The one row that says where the journal ends. Who writes to the journal holds it until the transaction ends.</summary>
internal sealed class JournalHeadRow
{
    public int Id { get; init; } = 1;

    public long Sequence { get; set; }

    public required string Hash { get; set; }

    public static void Configure(EntityTypeBuilder<JournalHeadRow> table)
    {
        table.ToTable("journal_head");
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Hash).HasMaxLength(JournalHash.Characters);
        table.HasData(new JournalHeadRow { Hash = JournalHash.BeforeFirst });
    }
}
