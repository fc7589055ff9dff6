using System.Collections.Immutable;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>What monitoring keeps between two looks.</summary>
public sealed record MonitoringRecord
{
    /// <summary>Before the first look.</summary>
    public static MonitoringRecord None { get; } = new();

    /// <summary>WHM's word for the session's state at the last look.</summary>
    public string? SessionState { get; init; }

    /// <summary>How far the session's logs were read, by file name; opaque to the domain.</summary>
    public ImmutableSortedDictionary<string, string> LogPositions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>When something last moved.</summary>
    public DateTimeOffset? LastMovementAt { get; init; }

    /// <summary>Whether the thread was told that nothing moves.</summary>
    public bool StallReported { get; init; }

    /// <summary>Since when the destination does not answer.</summary>
    public DateTimeOffset? BlindSince { get; init; }

    /// <summary>Looks that failed in a row.</summary>
    public int FailedLooks { get; init; }

    /// <summary>Looks in a row to which WHM said that it does not know the session; looks without an answer do not count.</summary>
    public int GoneLooks { get; init; }

    /// <summary>Whether the thread was told that the bot is blind.</summary>
    public bool BlindnessReported { get; init; }

    /// <summary>Looks in a row at which WHM called the session over although its log did not say what became of every item.</summary>
    public int LooksAfterEnd { get; init; }

    /// <summary>Whether the migration was judged although the log never said what became of every item.</summary>
    public bool JudgedUnread { get; init; }

    /// <summary>Since when the bot is away, having said so; nothing while it is there.</summary>
    public DateTimeOffset? AwaySince { get; init; }

    /// <summary>Accounts that arrived and have not been told to the thread yet.</summary>
    public ImmutableList<AccountName> DoneUntold { get; init; } = [];

    /// <summary>When accounts that arrived were last told.</summary>
    public DateTimeOffset? DoneToldAt { get; init; }

    /// <summary>Measured points of progress, oldest first, for the time left.</summary>
    public ImmutableList<ProgressPoint> Points { get; init; } = [];

    /// <summary>The time left as it was last worked out.</summary>
    public TimeLeft? Left { get; init; }

    /// <summary>
    /// The record when the clock shows <paramref name="now"/>. What it has as later was written before the clock was set back; it counts
    /// from now on, because a stall or a blindness would otherwise be noticed only when the clock has caught up.
    /// </summary>
    public MonitoringRecord NotAfter(DateTimeOffset now)
    {
        var points = Points is [.., var last] && last.At > now ? [] : Points;
        return !(LastMovementAt > now) && !(BlindSince > now) && points.Count == Points.Count
            ? this
            : this with { LastMovementAt = Earlier(LastMovementAt, now), BlindSince = Earlier(BlindSince, now), Points = points };
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? moment, DateTimeOffset now) => moment > now ? now : moment;
}
