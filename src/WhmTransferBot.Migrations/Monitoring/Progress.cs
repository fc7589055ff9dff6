using System.Collections.Immutable;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>How far a migration is, by bytes over both queues.</summary>
public static class Progress
{
    private const int MostPoints = 30;
    private static readonly TimeSpan ShortestMeasure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenPoints = TimeSpan.FromSeconds(20);

    /// <summary>Bytes that all wanted items weigh; an item of unknown size weighs one.</summary>
    public static double TotalWeight(MigrationSnapshot migration) => migration.Wanted.Sum(Weight);

    /// <summary>Bytes done: half for each queue. An item that failed will do nothing more and counts as done.</summary>
    public static double DoneWeight(MigrationSnapshot migration) =>
        migration.Wanted.Sum(item => Weight(item) * (Share(item, item.Transfer) + Share(item, item.Restore)) / 2);

    /// <summary>0 to 100; 100 only when every item has its result.</summary>
    public static int Percent(MigrationSnapshot migration)
    {
        var total = TotalWeight(migration);
        if (total <= 0) return 0;
        var percent = (int)(100 * DoneWeight(migration) / total);
        return migration.Wanted.All(item => item.Outcome.HasEnded()) ? 100 : Math.Clamp(percent, 0, 99);
    }

    /// <summary>Remembers a measured point and works out the time left from the whole run and from its recent part.</summary>
    /// <returns>The record with the point and with a range, when at least half a minute was measured and something moved.</returns>
    public static MonitoringRecord Measure(MigrationSnapshot migration, MonitoringRecord record, DateTimeOffset now)
    {
        var point = new ProgressPoint(now, DoneWeight(migration));
        var points = record.Points is [.., var last] && now - last.At < BetweenPoints ? record.Points : record.Points.Add(point);
        if (points.Count > MostPoints) points = Thin(points);
        return record with { Points = points, Left = Left(TotalWeight(migration) - point.Weight, points, point) };
    }

    private static TimeLeft? Left(double remaining, ImmutableList<ProgressPoint> points, ProgressPoint now)
    {
        if (points is not [var first, ..] || now.At - first.At < ShortestMeasure || remaining <= 0) return null;
        var overall = Rate(first, now);
        var recent = Rate(points[points.Count / 2], now);
        var (slow, fast) = overall < recent ? (overall, recent) : (recent, overall);
        if (slow <= 0) return null;
        var most = remaining / slow * 1.1;
        return most > TimeSpan.FromDays(30).TotalSeconds
            ? null
            : new TimeLeft(TimeSpan.FromSeconds(remaining / fast * 0.9), TimeSpan.FromSeconds(most));
    }

    private static ImmutableList<ProgressPoint> Thin(ImmutableList<ProgressPoint> points) =>
        [.. points.Where((_, index) => index == 0 || index % 2 == 1 || index == points.Count - 1)];

    private static double Rate(ProgressPoint from, ProgressPoint to)
    {
        var seconds = (to.At - from.At).TotalSeconds;
        return seconds <= 0 ? 0 : (to.Weight - from.Weight) / seconds;
    }

    private static double Weight(MigrationItem item) => Math.Max(1, item.Size.Bytes);

    private static double Share(MigrationItem item, StageProgress stage) =>
        item.Outcome.HasEnded() || stage.HasEnded ? 1 : stage.Percent / 100.0;
}
