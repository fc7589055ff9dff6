using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Tests.Lifecycle;

/// <summary>Conditions that are met except the named ones.</summary>
internal sealed class SettableGuards(params string[] unmet) : ILifecycleGuards
{
    public bool HasNoBlockers() => !unmet.Contains(nameof(HasNoBlockers));

    public bool QueueIsEmpty() => !unmet.Contains(nameof(QueueIsEmpty));

    public bool QuorumHolds() => !unmet.Contains(nameof(QuorumHolds));

    public bool QuorumIsMissing() => unmet.Contains(nameof(QuorumHolds));

    public bool SomethingIsLeft() => !unmet.Contains(nameof(SomethingIsLeft));
}
