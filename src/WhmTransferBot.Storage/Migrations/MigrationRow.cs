using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Storage.Migrations;

/// <summary>A migration: the snapshot, and beside it what lists and queries need, so that they never open a snapshot.</summary>
internal sealed class MigrationRow
{
    private const int MostStateCharacters = 32;

    public long Number { get; init; }

    public long Version { get; init; }

    public required string State { get; init; }

    public bool IsOpen { get; init; }

    public required string Source { get; init; }

    public required string Destination { get; init; }

    public int Items { get; init; }

    public int Done { get; init; }

    public int Failed { get; init; }

    public int? Percent { get; init; }

    public required string LastEvent { get; init; }

    public DateTimeOffset LastEventAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>A hash over what stands in <c>wanted_account</c> and <c>shown_in</c>: they are written again only when it differs.</summary>
    public required string Footprint { get; init; }

    public required byte[] Snapshot { get; init; }

    public static MigrationRow From(MigrationCommit commit, Footprint footprint)
    {
        var snapshot = commit.Snapshot;
        var outcomes = snapshot.Wanted.Select(item => item.Outcome).ToList();
        return new MigrationRow
        {
            Number = snapshot.Id.Number,
            Version = commit.ExpectedVersion + 1,
            State = snapshot.State.ToString(),
            IsOpen = !snapshot.State.IsFinal(),
            Source = snapshot.Source.Value,
            Destination = snapshot.Destination.Value,
            Items = outcomes.Count,
            Done = outcomes.Count(outcome => outcome.IsSuccess()),
            Failed = outcomes.Count(outcome => outcome == ItemOutcome.Failed),
            Percent = commit.Percent,
            LastEvent = snapshot.LastEvent,
            LastEventAt = snapshot.LastEventAt,
            DueAt = snapshot.DueAt,
            Footprint = footprint.Hash,
            Snapshot = SnapshotBytes.Write(snapshot),
        };
    }

    public static void Configure(EntityTypeBuilder<MigrationRow> table)
    {
        table.ToTable("migration");
        table.HasKey(row => row.Number);
        table.Property(row => row.Number).ValueGeneratedNever();
        table.Property(row => row.Version).IsConcurrencyToken();
        table.Property(row => row.State).HasMaxLength(MostStateCharacters);
        table.Property(row => row.Source).HasMaxLength(ServerName.MostCharacters);
        table.Property(row => row.Destination).HasMaxLength(ServerName.MostCharacters);
        table.Property(row => row.Footprint).HasMaxLength(Migrations.Footprint.HashCharacters);
        table.HasIndex(row => row.Number, "IX_migration_open").HasFilter("is_open");
        table.HasIndex(row => row.DueAt);
    }
}
