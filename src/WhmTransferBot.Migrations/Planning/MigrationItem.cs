using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>One account, package or feature list of a migration, with what became of it.</summary>
public sealed record MigrationItem
{
    /// <summary>What it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Its name on the source.</summary>
    public required AccountName Name { get; init; }

    /// <summary>Its name on the destination; the same unless it was renamed.</summary>
    public required AccountName DestinationName { get; init; }

    /// <summary>The main domain, once known.</summary>
    public string? Domain { get; init; }

    /// <summary>The reseller that owns it on the source, once known.</summary>
    public string? Owner { get; init; }

    /// <summary>Bytes on the source; zero until known.</summary>
    public ByteSize Size { get; init; }

    /// <summary>Whether it has an address of its own on the source.</summary>
    public bool HasDedicatedAddress { get; init; }

    /// <summary>Whether somebody took it out of the plan; it can be put back until the queue is filled.</summary>
    public bool Excluded { get; init; }

    /// <summary>What the TRANSFER queue made of it.</summary>
    public StageProgress Transfer { get; init; } = StageProgress.Waiting;

    /// <summary>What the RESTORE queue made of it.</summary>
    public StageProgress Restore { get; init; } = StageProgress.Waiting;

    /// <summary>The result so far. Only a restore that ended well is a success.</summary>
    public ItemOutcome Outcome => ItemOutcomes.Of(Transfer, Restore);

    /// <summary>Kind and name, by which an item is told from all others of its migration.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{Kind}:{Name}";

    /// <summary>Whether it is renamed on the way.</summary>
    public bool IsRenamed => Name != DestinationName;
}
