using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Logs;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Items;

/// <summary>How an item came out of a queue: with or without a failure, and what there is to remark.</summary>
internal sealed record StageResult(string? Failure, IReadOnlyList<Remark> Remarks)
{
    public static StageResult Success { get; } = new(null, []);

    public static StageResult Failed(string text) => new(text, []);

    public int Count(RemarkKind kind) => Remarks.Count(remark => remark.Kind == kind);

    public string ActionWord(LogFormat format) => this switch
    {
        { Failure: not null } => "failed-item",
        { Remarks.Count: > 0 } when format == LogFormat.Version23 => "warning-item",
        _ => "success-item",
    };

    /// <summary>The result object that stands in <c>msg</c> of the closing line.</summary>
    public JsonObject Describe(TransferItem item, Stage stage, LogLines lines)
    {
        var result = new JsonObject { ["size"] = lines.Number(item.Size) };
        if (Failure is not null)
            result["failure"] = Failure;
        else
            result["message"] = null;
        var contents = new JsonObject();
        foreach (var (kind, word) in CounterWords)
        {
            result[word] = Count(kind);
            contents[word] = Entries(kind, stage, lines.Format);
        }

        result["contents"] = contents;
        return result;
    }

    public static IReadOnlyList<(RemarkKind Kind, string Word)> CounterWords { get; } =
    [
        (RemarkKind.Warning, "warnings"),
        (RemarkKind.Skipped, "skipped_items"),
        (RemarkKind.Dangerous, "dangerous_items"),
        (RemarkKind.Altered, "altered_items"),
    ];

    /// <summary>Nothing to list is null; the old format has empty lists after a restore.</summary>
    private JsonArray? Entries(RemarkKind kind, Stage stage, LogFormat format)
    {
        var entries = Remarks.Where(remark => remark.Kind == kind).Select(Entry).ToArray();
        return entries.Length > 0 || (format == LogFormat.Version19 && stage == Stage.Restore) ? new JsonArray(entries) : null;
    }

    private static JsonNode Entry(Remark remark)
    {
        var origin = new JsonArray(remark.Module, $"_restore_{remark.Module.ToLowerInvariant()}", 100 + remark.Text.Length % 400);
        return new JsonArray(origin, remark.Text, remark.Action is null ? null : Link(remark.Action));
    }

    private static JsonArray Link(RemarkAction action)
    {
        var arguments = new JsonObject();
        foreach (var (key, value) in action.Arguments)
            arguments[key] = value;
        return new JsonArray(action.Label, action.Path, arguments);
    }
}
