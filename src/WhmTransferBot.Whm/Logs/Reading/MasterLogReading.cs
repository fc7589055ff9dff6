using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Reads lines of the master log, new format and old.</summary>
internal static class MasterLogReading
{
    public static MasterLogEvent? Line(ReadOnlySpan<byte> line) => LogLine.Read(line, Event);

    private static MasterLogEvent Event(Node line)
    {
        var contents = line["contents"];
        var word = contents["action"].Word ?? line["type"].Text ?? "";
        var message = contents["msg"];
        return new MasterLogEvent(Action(word), word)
        {
            Queue = Queue(contents["queue"].Text),
            ChildNumber = (int)Math.Clamp(contents["child_number"].Integer ?? 0, 0, int.MaxValue),
            ProcessId = line["pid"].Integer,
            Time = UnixTime.Read(contents["time"]),
            Item = contents["item"].Word,
            LocalItem = contents["local_item"].Word,
            ItemType = contents["item_type"].Word,
            ItemName = contents["item_name"].Word,
            LogFile = contents["logfile"].Word,
            Text = message.Word is { } text ? HtmlText.Strip(text) : null,
            Number = message.Integer,
            Result = message.IsObject ? ItemResultReading.Read(message) : null,
        };
    }

    private static QueueKind Queue(string? word) => word switch
    {
        "TRANSFER" => QueueKind.Transfer,
        "RESTORE" => QueueKind.Restore,
        _ => QueueKind.None,
    };

    private static MasterLogAction Action(string word) => word switch
    {
        "start" => MasterLogAction.Start,
        "resume" => MasterLogAction.Resume,
        "initiator" => MasterLogAction.Initiator,
        "version" => MasterLogAction.Version,
        "queue_count" => MasterLogAction.QueueCount,
        "queue_size" => MasterLogAction.QueueSize,
        "remotehost" => MasterLogAction.RemoteHost,
        "process-item" => MasterLogAction.ProcessItem,
        "start-item" => MasterLogAction.StartItem,
        "success-item" => MasterLogAction.SuccessItem,
        "warning-item" => MasterLogAction.WarningItem,
        "failed-item" => MasterLogAction.FailedItem,
        "child-failed" => MasterLogAction.ChildFailed,
        "pausing" => MasterLogAction.Pausing,
        "pause" => MasterLogAction.Pause,
        "aborting" => MasterLogAction.Aborting,
        "abort" => MasterLogAction.Abort,
        "fail" => MasterLogAction.Fail,
        "complete" => MasterLogAction.Complete,
        _ => MasterLogAction.Unknown,
    };
}
