using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Migrations.Preflight.Rules;

/// <summary>More workers than WHM's page offers, or than WHM runs at all. WHM lowers the number without a word.</summary>
internal sealed class ThreadsAboveCaps : IPreflightRule
{
    /// <summary>The most that WHM's own page lets an administrator choose.</summary>
    private const int MostOnThePage = 5;

    public string Name => "threads-above-caps";

    public Severity Severity => Severity.Warning;

    public string Reads => "the options";

    public bool WorksWithoutSession => true;

    public IEnumerable<Finding> Examine(PreflightFacts facts)
    {
        var (transfer, restore) = (facts.Options.TransferThreads, facts.Options.RestoreThreads);
        var most = Math.Max(transfer, restore);
        if (most <= MostOnThePage) yield break;
        var aboveAll = most > TransferOptions.MostThreads;
        yield return this.Finds(
            aboveAll ? Severity.Warning : Severity.Note,
            null,
            aboveAll
                ? $"WHM never runs more than {TransferOptions.MostThreads} workers for each queue and lowers the number by itself."
                : $"WHM's own page offers {MostOnThePage} workers for each queue at the most, and may lower more by itself when memory or disk is short.",
            $"threads:{transfer}/{restore}",
            "Fewer workers are kinder to both servers.",
            Edits.Set($"threads:{Math.Min(transfer, MostOnThePage)}/{Math.Min(restore, MostOnThePage)}"));
    }
}
