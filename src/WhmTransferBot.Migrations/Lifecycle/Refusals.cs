namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>Words for the refusals of the table.</summary>
internal static class Refusals
{
    /// <summary>The name of a refusal for a trigger that the state does not know at all.</summary>
    public const string StepNotPossible = nameof(StepNotPossible);

    public static Refusal For(
        MigrationSnapshot migration, MigrationTrigger trigger, IReadOnlyList<string> unmet, IReadOnlyList<MigrationTrigger> possible)
    {
        var name = unmet.Count > 0 ? unmet[0] : StepNotPossible;
        return new Refusal(name, Reason(migration, trigger, name), possible);
    }

    private static string Reason(MigrationSnapshot migration, MigrationTrigger trigger, string name) => name switch
    {
        nameof(ILifecycleGuards.HasNoBlockers) when migration.Check is { } check =>
            $"{migration.Id} has {(check.Blockers == 1 ? "1 blocker; the queue opens when it is" : $"{check.Blockers} blockers; the queue opens when they are")} cleared.",
        nameof(ILifecycleGuards.HasNoBlockers) => $"{migration.Id} has not been checked yet.",
        nameof(ILifecycleGuards.QueueIsEmpty) =>
            $"Items of {migration.Id} already stand in WHM's queue, and WHM cannot take one out again.",
        nameof(ILifecycleGuards.QuorumHolds) => $"{migration.Id} does not have the approvals it needs for exactly what would start now.",
        nameof(ILifecycleGuards.QuorumIsMissing) => $"{migration.Id} has all the approvals it needs.",
        nameof(ILifecycleGuards.SomethingIsLeft) => $"Every item of {migration.Id} arrived; nothing is left to retry.",
        _ => $"{migration.Id} is {StateWords.Of(migration.State)}; {StateWords.WhyNot(migration.State, trigger)}",
    };
}
