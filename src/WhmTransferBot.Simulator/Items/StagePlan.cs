using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Items;

/// <summary>What a worker is going to do with an item in one queue.</summary>
/// <param name="Work">How long it takes at speed 1.</param>
/// <param name="Lines">What the item's log will say; asked for only when somebody reads the log.</param>
/// <param name="Conclude">Looks at the world once more when the time has passed, changes it, and says how it went.</param>
internal sealed record StagePlan(TimeSpan Work, Func<IReadOnlyList<PlannedLine>> Lines, Func<StageResult> Conclude)
{
    /// <summary>A plan that ends early with a failure.</summary>
    public static StagePlan Failing(string failure, params PlannedLine[] lines) =>
        new(TimeSpan.FromSeconds(2), () => lines, () => StageResult.Failed(failure));
}
