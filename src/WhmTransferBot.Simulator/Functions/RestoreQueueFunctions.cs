using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Restores;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The queue of restores from backups.</summary>
internal static class RestoreQueueFunctions
{
    public static IReadOnlyList<WhmFunction> All { get; } =
    [
        new("restore_queue_add_task",
            [
                Parameter.Text("restore_point").Required,
                Parameter.Text("user").Required,
                Parameter.Text("destid"),
                Parameter.Flag("give_ip"),
                Parameter.Flag("mail_config"),
                Parameter.Flag("mysql"),
                Parameter.Flag("subdomains"),
            ],
            Add),
        new("restore_queue_activate", [], Activate),
        new("restore_queue_is_active", [], call => Answer.Of(new JsonObject { ["is_active"] = Queue(call).IsActive ? 1 : 0 })),
        new("restore_queue_list_pending", [], call => Answer.Of(new JsonObject { ["restore_job"] = Pending(call) })),
        new("restore_queue_list_active", [], call => Answer.Of(new JsonObject { ["restore_job"] = Active(call) })),
        new("restore_queue_list_completed", [], call => Answer.Of(new JsonObject { ["restore_job"] = Completed(call) })),
        new("restore_queue_state", [], State),
        new("restore_queue_clear_pending_task", [Parameter.Text("user").Required],
            call => Clear(Queue(call).Pending, job => job.User == call.Arguments["user"])),
        new("restore_queue_clear_completed_task",
            [Parameter.Text("user").Required, Parameter.Number("start_time", 0).Required], ClearCompleted),
        new("restore_queue_clear_all_pending_tasks", [], call => Clear(Queue(call).Pending, _ => true)),
        new("restore_queue_clear_all_completed_tasks", [], call => Clear(Queue(call).Completed, job => job.Succeeded)),
        new("restore_queue_clear_all_failed_tasks", [], call => Clear(Queue(call).Completed, job => !job.Succeeded)),
        new("restore_queue_clear_all_tasks", [], ClearAll),
    ];

    private static RestoreQueue Queue(Call call) => call.Server.RestoreQueue;

    private static Answer Add(Call call)
    {
        var arguments = call.Arguments;
        if (Queue(call).FindBackup(arguments.Needed("user")) is null)
            return Answer.Refused($"There is no backup of the account “{arguments["user"]}”.");
        var options = new RestoreJobOptions(
            arguments["destid"] ?? "local",
            arguments.Flag("give_ip"),
            arguments.Flag("mail_config"),
            arguments.Flag("mysql"),
            arguments.Flag("subdomains"));
        var job = Queue(call).Add(arguments.Needed("user"), arguments.Needed("restore_point"), options);
        return Answer.Of(new JsonObject { ["queue_id"] = job.Id });
    }

    private static Answer Activate(Call call)
    {
        Queue(call).Activate();
        return Answer.Done("Restore queue processing initiated");
    }

    private static Answer State(Call call) => Answer.Of(new JsonObject
    {
        ["active"] = Active(call),
        ["completed"] = Completed(call),
        ["pending"] = Pending(call),
        ["is_active"] = Queue(call).IsActive ? 1 : 0,
    });

    private static Answer Clear(List<RestoreJob> jobs, Predicate<RestoreJob> which)
    {
        jobs.RemoveAll(which);
        return Answer.Done();
    }

    private static Answer ClearCompleted(Call call) => Clear(Queue(call).Completed, job =>
        job.User == call.Arguments["user"] && job.Started.ToUnixTimeSeconds() == call.Arguments.Number("start_time", 0));

    private static Answer ClearAll(Call call)
    {
        Queue(call).Completed.Clear();
        return Clear(Queue(call).Pending, _ => true);
    }

    private static JsonArray Pending(Call call) => new([.. Queue(call).Pending.Select(Describe)]);

    private static JsonArray Active(Call call) => Queue(call).Active is { } job ? new JsonArray(Describe(job)) : [];

    private static JsonArray Completed(Call call) => new([.. Queue(call).Completed.Select(job => new JsonObject
    {
        ["restore_job"] = Describe(job),
        ["status_info"] = Status(job),
    })]);

    private static JsonObject Describe(RestoreJob job) => new()
    {
        ["user"] = job.User,
        ["restore_point"] = job.RestorePoint,
        ["options"] = new JsonObject
        {
            ["destid"] = job.Options.DestinationId,
            ["give_ip"] = job.Options.GiveIp ? 1 : 0,
            ["mail_config"] = job.Options.MailConfig ? 1 : 0,
            ["mysql"] = job.Options.Mysql ? 1 : 0,
            ["subdomains"] = job.Options.Subdomains ? 1 : 0,
        },
    };

    private static JsonObject Status(RestoreJob job) => new()
    {
        ["result"] = job.Succeeded ? 1 : 0,
        ["started"] = job.Started.ToUnixTimeSeconds(),
        ["finished"] = job.Finished.ToUnixTimeSeconds(),
        ["log"] = job.Succeeded ? "Success." : "Failed.",
        ["restore_logfile"] = "master.log",
        ["transfer_session_id"] = job.Session!.Id,
        ["warnings"] = 0,
        ["skipped_items"] = 0,
        ["dangerous_items"] = 0,
        ["altered_items"] = 0,
    };
}
