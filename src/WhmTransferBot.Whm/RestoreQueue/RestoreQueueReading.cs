using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Logs.Reading;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.RestoreQueue;

/// <summary>Writes and reads restores.</summary>
internal static class RestoreQueueReading
{
    public static CallParameters Parameters(RestoreTask task) => CallParameters.Of("user", task.User)
        .Add("restore_point", task.RestorePoint)
        .Add("destid", task.Destination)
        .Flag("give_ip", task.GiveIp)
        .Flag("mail_config", task.MailConfiguration)
        .Flag("mysql", task.Databases)
        .Flag("subdomains", task.Subdomains);

    public static IReadOnlyList<RestoreTask> Tasks(Node jobs) => [.. jobs.Items.Where(job => job["user"].Word is not null).Select(Task)];

    public static IReadOnlyList<CompletedRestore> Completed(Node jobs) => [.. jobs.Items.Where(job => job["restore_job"]["user"].Word is not null).Select(CompletedJob)];

    private static RestoreTask Task(Node job)
    {
        var options = job["options"];
        return new RestoreTask(job["user"].Text!, job["restore_point"].Text ?? "")
        {
            Destination = options["destid"].Word ?? "local",
            GiveIp = options["give_ip"].Flag,
            MailConfiguration = options["mail_config"].Flag,
            Databases = options["mysql"].Flag,
            Subdomains = options["subdomains"].Flag,
        };
    }

    private static CompletedRestore CompletedJob(Node job)
    {
        var status = job["status_info"];
        return new CompletedRestore(
            Task(job["restore_job"]),
            Outcome(status["result"].Integer),
            TransferSessionId.TryParse(status["transfer_session_id"].Text, out var id) ? id : null,
            UnixTime.Read(status["started"]),
            UnixTime.Read(status["finished"]),
            status["restore_logfile"].Word,
            status["log"].Word,
            ItemResultReading.Counters(status));
    }

    private static ItemOutcome? Outcome(long? result) => result switch
    {
        0 => ItemOutcome.Failed,
        1 => ItemOutcome.Success,
        2 => ItemOutcome.Warning,
        _ => null,
    };
}
