namespace WhmTransferBot.Whm.RestoreQueue;

/// <summary>Everything in the restore queue (<c>restore_queue_state</c>).</summary>
/// <param name="IsActive">The queue is being worked on.</param>
/// <param name="Pending">What waits.</param>
/// <param name="Active">What runs.</param>
/// <param name="Completed">What has ended.</param>
public sealed record RestoreQueueState(
    bool IsActive, IReadOnlyList<RestoreTask> Pending, IReadOnlyList<RestoreTask> Active, IReadOnlyList<CompletedRestore> Completed);
