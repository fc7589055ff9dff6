using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>An account that an open migration wants to move.</summary>
internal sealed class WantedAccountRow
{
    public long Migration { get; init; }

    /// <summary>Its place in the plan, counted from 0.</summary>
    public int Place { get; init; }

    public required string Name { get; init; }

    public required string DestinationName { get; init; }

    public static void Configure(EntityTypeBuilder<WantedAccountRow> table)
    {
        table.ToTable("wanted_account");
        table.HasKey(row => new { row.Migration, row.Place });
        table.Property(row => row.Name).HasMaxLength(AccountName.MostCharacters);
        table.Property(row => row.DestinationName).HasMaxLength(AccountName.MostCharacters);
        table.HasOne<MigrationRow>().WithMany().HasForeignKey(row => row.Migration);
        table.HasIndex(row => row.Name);
        table.HasIndex(row => row.DestinationName);
    }
}
