namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>The conditions of the table. Their names are the names of refusals.</summary>
public interface ILifecycleGuards
{
    /// <summary>No finding forbids the queue.</summary>
    bool HasNoBlockers();

    /// <summary>Nothing stands in the session's queue yet; WHM cannot take an item out again.</summary>
    bool QueueIsEmpty();

    /// <summary>The approvals for exactly what is planned now reach the quorum.</summary>
    bool QuorumHolds();

    /// <summary>The approvals do not reach the quorum yet.</summary>
    bool QuorumIsMissing();

    /// <summary>At least one item did not succeed.</summary>
    bool SomethingIsLeft();
}
