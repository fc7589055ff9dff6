using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Whm.RestoreQueue;

/// <summary>A restore that has ended (<c>restore_queue_list_completed</c>).</summary>
/// <param name="Task">What was restored.</param>
/// <param name="Outcome">How it ended; null when the answer says neither.</param>
/// <param name="Session">The transfer session that did it; its logs can be read like any other's.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="LogFile">Name of its log.</param>
/// <param name="Log">The log itself, if it came along.</param>
/// <param name="Counters">How many remarks of each kind.</param>
public sealed record CompletedRestore(
    RestoreTask Task,
    ItemOutcome? Outcome,
    TransferSessionId? Session,
    DateTimeOffset? Started,
    DateTimeOffset? Finished,
    string? LogFile,
    string? Log,
    ItemCounters Counters);
