using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WhmTransferBot.Storage.Schema;

/// <summary>The last number that was given out.</summary>
internal sealed class CounterRow
{
    /// <summary>The numbers of migrations.</summary>
    public const string MigrationNumbers = "migration";

    /// <summary>The order of delivery; a message's id is its first place in it.</summary>
    public const string DeliveryOrder = "delivery";

    private const int MostNameCharacters = 32;

    public required string Name { get; init; }

    public long Value { get; init; }

    public static void Configure(EntityTypeBuilder<CounterRow> table)
    {
        table.ToTable("counter");
        table.HasKey(row => row.Name);
        table.Property(row => row.Name).HasMaxLength(MostNameCharacters);
        table.HasData(new CounterRow { Name = MigrationNumbers }, new CounterRow { Name = DeliveryOrder });
    }
}
