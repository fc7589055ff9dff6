namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What one of WHM's two queues made of an item.</summary>
public sealed record StageProgress
{
    /// <summary>Not begun.</summary>
    public static StageProgress Waiting { get; } = new();

    /// <summary>Where it stands.</summary>
    public StageState State { get; init; }

    /// <summary>0 to 100, from the item's own log; 100 once done.</summary>
    public int Percent { get; init; }

    /// <summary>When a worker took it.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>WHM's words when it failed, as plain text.</summary>
    public string? Failure { get; init; }

    /// <summary>The item's log in WHM's session.</summary>
    public string? LogFile { get; init; }

    /// <summary>What WHM wants people to know about it.</summary>
    public IReadOnlyList<ItemRemark> Remarks { get; init; } = [];

    /// <summary>Whether the queue is done with it.</summary>
    public bool HasEnded => State is StageState.Succeeded or StageState.Warned or StageState.Failed;

    /// <summary>Whether it ended well.</summary>
    public bool IsGood => State is StageState.Succeeded or StageState.Warned;
}
