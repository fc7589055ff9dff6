namespace WhmTransferBot.Migrations.Planning;

/// <summary>What a selection means on a source.</summary>
public sealed record SelectionResolution
{
    /// <summary>
    /// The items, in the order in which they move. A plain name that the source does not have is among them too, so that a
    /// check names it instead of losing it.
    /// </summary>
    public required IReadOnlyList<MigrationItem> Items { get; init; }

    /// <summary>Whether the source was known wherever the selection needed it.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Accounts and packages that the source does not have.</summary>
    public IReadOnlyList<UnknownName> UnknownNames { get; init; } = [];

    /// <summary>Patterns that fit nothing, as typed.</summary>
    public IReadOnlyList<string> EmptyPatterns { get; init; } = [];

    /// <summary>Owners who own nothing on the source.</summary>
    public IReadOnlyList<UnknownName> UnknownOwners { get; init; } = [];

    /// <summary>Patterns and owners that fit nothing, each as a sentence.</summary>
    public IReadOnlyList<string> Unmatched =>
    [
        .. EmptyPatterns.Select(pattern => $"Nothing on the source fits “{pattern}”."),
        .. UnknownOwners.Select(owner => $"Nobody on the source belongs to “{owner.Typed}”.{owner.Question}"),
    ];

    /// <summary>Everything that could not be found, each as a sentence.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. UnknownNames.Select(name => $"There is no “{name.Typed}” on the source.{name.Question}"),
        .. Unmatched,
    ];
}
