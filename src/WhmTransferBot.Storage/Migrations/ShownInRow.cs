using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>A room in which a migration is shown.</summary>
internal sealed class ShownInRow
{
    public required string Room { get; init; }

    public long Migration { get; init; }

    public static void Configure(EntityTypeBuilder<ShownInRow> table)
    {
        table.ToTable("shown_in");
        table.HasKey(row => new { row.Room, row.Migration });
        table.Property(row => row.Room).HasMaxLength(RoomId.MostCharacters);
        table.HasOne<MigrationRow>().WithMany().HasForeignKey(row => row.Migration);
    }
}
