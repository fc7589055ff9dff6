using System.Globalization;
using System.Text;

namespace WhmTransferBot.Crashes;

/// <summary>What a matrix of crashes showed.</summary>
/// <param name="Undisturbed">The story without a crash.</param>
/// <param name="Verdicts">The stories with one.</param>
public sealed record CrashReport(CrashOutcome Undisturbed, IReadOnlyList<CrashVerdict> Verdicts)
{
    /// <summary>Stories in which the bot was killed.</summary>
    public int Kills => Verdicts.Count(verdict => verdict.Died);

    /// <summary>Stories that did not come by their point and ended like the undisturbed one.</summary>
    public int Missed => Verdicts.Count(verdict => !verdict.Died && verdict.Differences.Count == 0);

    /// <summary>Stories that ended otherwise than the undisturbed one.</summary>
    public IReadOnlyList<CrashVerdict> Unequal => [.. Verdicts.Where(verdict => verdict.Differences.Count > 0)];

    /// <summary>The figures, a line for each kind of point, and every difference in full.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Undisturbed.Points.Count} points, {Verdicts.Count} stories, {Kills} kills, {Verdicts.Count - Unequal.Count} ends equal, {Unequal.Count} different, {Missed} that did not come by their point");
        foreach (var kind in Verdicts.GroupBy(verdict => KindOf(verdict.Point)).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var equal = kind.Count(verdict => verdict.Differences.Count == 0);
            text.AppendLine(CultureInfo.InvariantCulture, $"  {kind.Key,-60} {kind.Count(verdict => verdict.Died),4} kills {equal,4} equal {kind.Count() - equal,4} different");
        }

        foreach (var verdict in Unequal) text.AppendLine().AppendLine(verdict.Point).AppendJoin('\n', verdict.Differences).AppendLine();
        return text.ToString();
    }

    private static string KindOf(string point) => point[..point.LastIndexOf('#')].TrimEnd();
}
