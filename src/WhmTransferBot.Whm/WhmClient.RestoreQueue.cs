using WhmTransferBot.Whm.RestoreQueue;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Restores from backups, one after another.</content>
public sealed partial class WhmClient
{
    /// <summary><c>restore_queue_add_task</c>: queues a restore. Never repeated.</summary>
    /// <param name="task">What to restore.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    /// <returns>Id of the queued restore.</returns>
    public Task<string> AddRestoreTaskAsync(RestoreTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        return CallAsync(WhmFunctions.AddRestoreTask, RestoreQueueReading.Parameters(task), answer => answer.Need("queue_id"), cancellationToken);
    }

    /// <summary><c>restore_queue_activate</c>: starts working through the queue.</summary>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ActivateRestoreQueueAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ActivateRestoreQueue, CallParameters.None, cancellationToken);

    /// <summary><c>restore_queue_is_active</c>: whether the queue is being worked on.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<bool> IsRestoreQueueActiveAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.IsRestoreQueueActive, CallParameters.None, answer => answer.Data["is_active"].Flag, cancellationToken);

    /// <summary><c>restore_queue_state</c>: everything in the queue.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<RestoreQueueState> GetRestoreQueueStateAsync(CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.RestoreQueueState,
            CallParameters.None,
            answer => new RestoreQueueState(
                answer.Data["is_active"].Flag,
                RestoreQueueReading.Tasks(answer.Data["pending"]),
                RestoreQueueReading.Tasks(answer.Data["active"]),
                RestoreQueueReading.Completed(answer.Data["completed"])),
            cancellationToken);

    /// <summary><c>restore_queue_list_pending</c>: restores that wait.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<RestoreTask>> ListPendingRestoresAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListPendingRestores, CallParameters.None, answer => RestoreQueueReading.Tasks(answer.Data["restore_job"]), cancellationToken);

    /// <summary><c>restore_queue_list_active</c>: restores that run.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<RestoreTask>> ListActiveRestoresAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListActiveRestores, CallParameters.None, answer => RestoreQueueReading.Tasks(answer.Data["restore_job"]), cancellationToken);

    /// <summary><c>restore_queue_list_completed</c>: restores that have ended, with their outcome.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<CompletedRestore>> ListCompletedRestoresAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ListCompletedRestores, CallParameters.None, answer => RestoreQueueReading.Completed(answer.Data["restore_job"]), cancellationToken);

    /// <summary><c>restore_queue_clear_pending_task</c>: drops a restore that waits.</summary>
    /// <param name="user">The account.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ClearPendingRestoreAsync(string user, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ClearPendingRestore, CallParameters.Of("user", user), cancellationToken);

    /// <summary><c>restore_queue_clear_completed_task</c>: drops a restore that has ended from the list.</summary>
    /// <param name="user">The account.</param>
    /// <param name="started">When it began (<see cref="CompletedRestore.Started"/>).</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ClearCompletedRestoreAsync(string user, DateTimeOffset started, CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ClearCompletedRestore, CallParameters.Of("user", user).Add("start_time", started.ToUnixTimeSeconds()), cancellationToken);

    /// <summary><c>restore_queue_clear_all_pending_tasks</c>: drops everything that waits.</summary>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ClearPendingRestoresAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ClearPendingRestores, CallParameters.None, cancellationToken);

    /// <summary><c>restore_queue_clear_all_completed_tasks</c>: drops everything that has ended from the list.</summary>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ClearCompletedRestoresAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ClearCompletedRestores, CallParameters.None, cancellationToken);

    /// <summary><c>restore_queue_clear_all_failed_tasks</c>: drops everything that has failed from the list.</summary>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ClearFailedRestoresAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ClearFailedRestores, CallParameters.None, cancellationToken);

    /// <summary><c>restore_queue_clear_all_tasks</c>: empties the queue and its lists.</summary>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ClearRestoreQueueAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.ClearRestoreQueue, CallParameters.None, cancellationToken);
}
