namespace WhmTransferBot.Migrations.Failures;

/// <summary>Ends that somebody asked for, and steps that came at the wrong time.</summary>
internal static class OperatorFailures
{
    public static IReadOnlyList<FailurePattern> All { get; } =
    [
        new(new(
                FailureKind.Aborted,
                "The session was aborted before this item was done.",
                "Somebody aborted the session here or in WHM.",
                "Type retry to plan what is left in a new migration. What was restored already stays on the destination.",
                Retryable.Yes),
            "^ aborted",
            "was|were|been|session|transfer ~ aborted"),
        new(new(
                FailureKind.AlreadyQueued,
                "The item is in the queue of this session already.",
                "It was queued before, perhaps by a call whose answer was lost.",
                "Nothing to do: it counts as queued.",
                Retryable.No),
            "already ~ queue|queued|enqueued",
            "already ~ in the queue",
            "queue … already contains|already has|already holds",
            "duplicate ~ item*|entry|queue|key"),
        new(new(
                FailureKind.SessionUnknown,
                "WHM does not know the session.",
                "It was removed, WHM keeps sessions for 30 days, or the id is from another server.",
                "Type create to open a new session, or retry if this migration has ended.",
                Retryable.Yes),
            "session* … does not exist|doesn't exist|not found|not known|could not be found",
            "no such|unknown|nonexistent ~ session",
            "session id ~ invalid|not valid|malformed|unknown",
            "invalid|malformed ~ session id"),
        new(new(
                FailureKind.SessionEnded,
                "The session ended without anybody's asking.",
                "WHM ends a session that waits for two hours. A restart of the server, a cPanel update or a killed process do it too.",
                "Type retry, or create if nothing had started. Keep clear of the nightly update.",
                Retryable.Yes),
            "session … idle|stale|expired|too long|timed out|timeout",
            "idle … session"),
        new(new(
                FailureKind.StepNotPossible,
                "The session is in a state that does not allow this step.",
                "It is still pausing or aborting, or it has ended.",
                "Type status to see where it stands. A pause is complete only when the items in hand are done.",
                Retryable.Yes),
            "failed to start|failed to pause|failed to resume|failed to abort|failed to stop … session|transfer",
            "session … not running|not paused|not pending",
            "session … not accept",
            "session … is pausing|is aborting|still pausing|still aborting"),
        new(new(
                FailureKind.WorkerEnded,
                "A worker of WHM ended unexpectedly while it had this item in hand.",
                "The server ran out of memory, or somebody or something killed the process. The session's error log says more.",
                "Type retry. With several workers, set threads to fewer first.",
                Retryable.Yes),
            "worker|child|process ~ died|dead|ended|exited|killed|terminated|crashed|unexpectedly",
            "out of memory|cannot allocate memory|oom killer"),
    ];
}
