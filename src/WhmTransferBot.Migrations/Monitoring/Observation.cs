using System.Collections.Immutable;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What one look at a session brought.</summary>
public sealed record Observation
{
    /// <summary>WHM's word for the session's state.</summary>
    public required string SessionState { get; init; }

    /// <summary>What the word means.</summary>
    public required SessionPhase Phase { get; init; }

    /// <summary>What the logs say that was not known before, in their order. Saying something twice does no harm.</summary>
    public IReadOnlyList<ItemSighting> Sightings { get; init; } = [];

    /// <summary>One page of a long master log, with more to come: what it says counts, what WHM calls the session comes with the last.</summary>
    public bool IsPartial { get; init; }

    /// <summary>
    /// Whether master.log was there, and the one that is known. One that is missing, empty or shorter than before says nothing new; it is
    /// no evidence of anything.
    /// </summary>
    public bool LogIsWhole { get; init; } = true;

    /// <summary>Why master.log could not be read; nothing when it could.</summary>
    public string? LogFault { get; init; }

    /// <summary>How far the logs were read, by file name.</summary>
    public ImmutableSortedDictionary<string, string> LogPositions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Logs that had to be read from their beginning again.</summary>
    public IReadOnlyList<string> RestartedLogs { get; init; } = [];

    /// <summary>The last lines of the running items' logs, by item name; read only when nothing seems to move.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> LastLines { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
