using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;

namespace WhmTransferBot.Storage.Journal;

/// <summary>An entry as it is stored. Nothing in the program changes or removes one.</summary>
internal sealed class JournalRow
{
    public long Sequence { get; init; }

    /// <summary>The migration's number; 0 for what concerns none.</summary>
    public long Migration { get; init; }

    public long Version { get; init; }

    public string? Room { get; init; }

    /// <summary>The event as JSON, byte for byte what the hash was made over.</summary>
    public required string Event { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public JournalEntry ToEntry() => new(
        Sequence,
        Migration == UnchainedEntry.NoMigration ? null : new MigrationId(Migration),
        Version,
        Room is null ? null : new RoomId(Room),
        ReadEvent(),
        PreviousHash,
        Hash);

    public static void Configure(EntityTypeBuilder<JournalRow> table)
    {
        table.ToTable("journal");
        table.HasKey(row => row.Sequence);
        table.Property(row => row.Sequence).ValueGeneratedNever();
        table.Property(row => row.Room).HasMaxLength(RoomId.MostCharacters);
        table.Property(row => row.PreviousHash).HasMaxLength(JournalHash.Characters);
        table.Property(row => row.Hash).HasMaxLength(JournalHash.Characters);
        table.HasIndex(row => new { row.Migration, row.Sequence });
    }

    /// <summary>The event; nothing when it cannot be read.</summary>
    public MigrationEvent? TryReadEvent()
    {
        try
        {
            return ReadEvent();
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }

    private MigrationEvent ReadEvent()
    {
        try
        {
            return JsonSerializer.Deserialize<MigrationEvent>(Event, StorageJson.Options) ?? throw new JsonException("The event is empty.");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new StorageUnavailableException(
                $"Entry {Sequence} of the journal cannot be read: {fault.Message} It was written by a newer version of the bot, or it was "
                + "changed. The export shows it as it is stored.",
                fault);
        }
    }
}
