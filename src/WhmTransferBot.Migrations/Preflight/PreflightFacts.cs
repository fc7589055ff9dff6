using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight;

/// <summary>Everything that the rules may look at. The engine gathers it; a rule that misses a fact stays silent.</summary>
public sealed record PreflightFacts
{
    /// <summary>The migration that is examined.</summary>
    public required MigrationId Migration { get; init; }

    /// <summary>By which of WHM's ways.</summary>
    public MigrationKind Kind { get; init; }

    /// <summary>The source's short name.</summary>
    public required ServerName SourceName { get; init; }

    /// <summary>The destination's short name.</summary>
    public required ServerName DestinationName { get; init; }

    /// <summary>The items that are wanted; excluded ones are not among them.</summary>
    public required IReadOnlyList<MigrationItem> Items { get; init; }

    /// <summary>Patterns and owners of the selection that fit nothing on the source, each as a sentence (<see cref="SelectionResolution.Unmatched"/>).</summary>
    public IReadOnlyList<string> UnmatchedSelection { get; init; } = [];

    /// <summary>The options.</summary>
    public required TransferOptions Options { get; init; }

    /// <summary>The moment of the examination.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What is known of the source; nothing before a session or a reading of the source itself.</summary>
    public SourceFacts? Source { get; init; }

    /// <summary>What is known of the destination; nothing before a session.</summary>
    public DestinationFacts? Destination { get; init; }

    /// <summary>What WHM says of each wanted destination name (WHM: <c>validate_system_user</c>), by destination name.</summary>
    public IReadOnlyDictionary<AccountName, NameVerdict> NameVerdicts { get; init; } = new Dictionary<AccountName, NameVerdict>();

    /// <summary>The other migrations that have not ended.</summary>
    public IReadOnlyList<OpenMigration> OtherOpenMigrations { get; init; } = [];

    /// <summary>The accounts among the items.</summary>
    public IEnumerable<MigrationItem> Accounts => Items.Where(item => item.Kind == ItemKind.Account);
}
