using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Sessions;
using WhmTransferBot.Simulator.Time;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Logs;

/// <summary>The control lines of <c>master.log</c>. Child 0 is the master, 1 and up are the workers of a queue.</summary>
internal sealed class MasterLog(LogFile file, LogFormat format, Agenda agenda, Random order)
{
    public LogLines Lines { get; } = new(file, format, order);

    public void Session(int pid, string action, JsonNode? message = null) => Write(pid, action, 0, null, null, message);

    public void Queue(int pid, string action, Stage stage, long count) => Write(pid, action, 0, stage, null, Lines.Number(count));

    public void Child(int pid, string action, Stage stage, int child, JsonNode? message = null) =>
        Write(pid, action, child, stage, null, message);

    public void Item(Worker worker, string action, Stage stage, TransferItem item, JsonNode? message = null) =>
        Write(worker.Pid, action, worker.Number, stage, item, message);

    public JsonNode VersionNumber => format == LogFormat.Version23 ? JsonValue.Create(2.3) : JsonValue.Create("1.9");

    private void Write(int pid, string action, int child, Stage? stage, TransferItem? item, JsonNode? message)
    {
        var contents = new JsonObject { ["action"] = action, ["child_number"] = child };
        if (stage is { } queue)
            contents["queue"] = queue.OnTheWire();
        if (item is not null)
        {
            contents["item"] = item.Name;
            contents["local_item"] = item.LocalName;
            contents["item_type"] = item.Module.Name;
            contents["item_name"] = item.Module.ItemKind;
            contents["logfile"] = item.LogName(stage!.Value);
        }

        if (message is not null)
            contents["msg"] = message;
        Lines.Write("control", pid, contents, agenda.Now);
    }
}
