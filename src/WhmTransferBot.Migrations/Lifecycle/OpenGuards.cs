namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>Every condition met; for the diagram, which shows them by name.</summary>
internal sealed class OpenGuards : ILifecycleGuards
{
    public static OpenGuards Instance { get; } = new();

    public bool HasNoBlockers() => true;

    public bool QueueIsEmpty() => true;

    public bool QuorumHolds() => true;

    public bool QuorumIsMissing() => true;

    public bool SomethingIsLeft() => true;
}
