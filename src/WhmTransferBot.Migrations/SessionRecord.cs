using System.Collections.Immutable;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations;

/// <summary>A WHM session behind a migration.</summary>
public sealed record SessionRecord
{
    /// <summary>WHM's id.</summary>
    public required SessionId Id { get; init; }

    /// <summary>Between which machines; nothing for one that was opened before this was kept.</summary>
    public SessionRoute? Route { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When WHM last analysed the source for it.</summary>
    public required DateTimeOffset AnalysedAt { get; init; }

    /// <summary>Whether data can be streamed; nothing when WHM did not say.</summary>
    public bool? SupportsStreaming { get; init; }

    /// <summary>Items that stand in its queue, by kind and name on the source.</summary>
    public ImmutableSortedSet<string> Queued { get; init; } = [];
}
