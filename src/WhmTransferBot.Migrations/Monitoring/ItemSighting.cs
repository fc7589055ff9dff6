using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What a log says of one item in one queue.</summary>
/// <param name="Kind">What the item is.</param>
/// <param name="Name">Its name on the source.</param>
/// <param name="Queue">Which queue.</param>
/// <param name="State">Where it stands there.</param>
public sealed record ItemSighting(ItemKind Kind, string Name, Stage Queue, StageState State)
{
    /// <summary>When, by WHM's clock; nothing in old logs.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How far it is, 0 to 100, when the item's own log says so.</summary>
    public int? Percent { get; init; }

    /// <summary>WHM's words when it failed, as plain text.</summary>
    public string? Failure { get; init; }

    /// <summary>The name of the item's log.</summary>
    public string? LogFile { get; init; }

    /// <summary>What WHM remarked.</summary>
    public IReadOnlyList<ItemRemark> Remarks { get; init; } = [];
}
