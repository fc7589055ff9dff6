using System.Text.Json.Nodes;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>A line of a session log, with what tests ask for most.</summary>
internal sealed record LogLine(JsonObject Json)
{
    public string Type => Json["type"]!.ToString();

    public JsonObject Contents => Json["contents"]!.AsObject();

    public string Action => Contents["action"]?.ToString() ?? "";

    public string? Queue => Contents["queue"]?.ToString();

    public string? Item => Contents["item"]?.ToString();

    public int Child => (int)Contents["child_number"]!;

    public string Pid => Json["pid"]!.ToString();

    public long Time => (long)Contents["time"]!;

    public JsonNode? Message => Contents["msg"];

    public static IReadOnlyList<LogLine> Parse(string log) =>
        [.. log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new LogLine(JsonNode.Parse(line)!.AsObject()))];
}
