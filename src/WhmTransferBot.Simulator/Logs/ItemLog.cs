using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Items;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Logs;

/// <summary>The log of one item in one queue. It is written when somebody reads it, up to the moment of reading.</summary>
/// <remarks>
/// Thousands of items have logs that nobody ever opens; a log therefore is its plan, its beginning and its end,
/// and becomes text on demand. A log that was read keeps its lines and only grows.
/// </remarks>
internal sealed class ItemLog(StagePlan plan, ItemLogHead head, DateTimeOffset started, TimeSpan duration, LogFormat format)
{
    private readonly LogFile _file = new();
    private IReadOnlyList<PlannedLine>? _planned;
    private int _written;
    private bool _closed;
    private DateTimeOffset? _ended;
    private StageResult? _result;
    private DateTimeOffset? _halted;
    private TimeSpan _delay;

    private LogLines Lines => field ??= new LogLines(_file, format, new Random(head.Seed));

    /// <summary>Nothing more is written until <see cref="GoOn"/>: the work stands still, or its process is dead.</summary>
    public void Halt(DateTimeOffset now) => _halted ??= now;

    /// <summary>Work goes on where it stood still.</summary>
    public void GoOn(DateTimeOffset now)
    {
        if (_halted is not { } since)
            return;
        _delay += now - since;
        _halted = null;
    }

    public void Close(DateTimeOffset now, StageResult result)
    {
        _ended = now;
        _result = result;
    }

    /// <summary>The content at this moment, ready to stand in a JSON string.</summary>
    public ReadOnlyMemory<byte> ReadAt(DateTimeOffset now)
    {
        if (_planned is null)
        {
            _planned = plan.Lines();
            Lines.Write("start", head.Pid, new JsonObject { ["msg"] = Message(head.Title) });
        }

        var worked = (Earliest(now, _ended, _halted) - started) - _delay;
        while (_written < _planned.Count && duration * _planned[_written].At <= worked)
            Write(_planned[_written++]);
        if (_ended is { } end && !_closed)
            WriteEnd(end, _result!);
        return _file.Escaped;
    }

    private static DateTimeOffset Earliest(DateTimeOffset now, params ReadOnlySpan<DateTimeOffset?> limits)
    {
        foreach (var limit in limits)
            now = limit < now ? limit.Value : now;
        return now;
    }

    private void Write(PlannedLine line)
    {
        var time = started + _delay + duration * line.At;
        if (line.Type == "percentage")
            WritePercentage(line.Percentage, time);
        else
            WriteText(line.Type, line.Text, line.Source);
    }

    private void WriteEnd(DateTimeOffset end, StageResult result)
    {
        _closed = true;
        if (result.Failure is { } failure)
        {
            WriteText("failed", $"Failed: {failure}");
            return;
        }

        foreach (var remark in result.Remarks)
            WriteText("warn", remark.Text);
        var summary = new JsonObject { ["action"] = "summary" };
        foreach (var (kind, word) in StageResult.CounterWords)
            summary[word] = result.Count(kind);
        Lines.Write("control", head.Pid, summary, end);
        WritePercentage(100, end);
        WriteText("success", "Success.");
    }

    private void WritePercentage(int percentage, DateTimeOffset time) =>
        Lines.Write("control", head.Pid, new JsonObject { ["action"] = "percentage", ["percentage"] = Lines.Number(percentage) }, time);

    private void WriteText(string type, string text, string? source = null)
    {
        var contents = new JsonObject { ["msg"] = Message(text) };
        if (source is not null)
            contents["source"] = new JsonObject { ["host"] = source };
        Lines.Write(type, head.Pid, contents);
    }

    private JsonNode Message(string text) => format == LogFormat.Version23 ? new JsonArray(text) : JsonValue.Create(text);
}
