using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Logs;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>Any number of lines that say nothing, out of the same piece of memory again and again.</summary>
internal static class LogFlood
{
    private const int PieceBytes = 1024 * 1024;
    private const string Filler = "................................................................";

    /// <summary>The lines, escaped for a JSON string; the last piece is the last whole one.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Of(Fault fault)
    {
        var piece = Piece(fault.Text ?? Filler);
        return [.. Enumerable.Repeat(piece, fault.Bytes / piece.Length)];
    }

    private static ReadOnlyMemory<byte> Piece(string words)
    {
        var line = new JsonObject
        {
            ["type"] = "out", ["pid"] = 1, ["indent"] = 0, ["partial"] = 0, ["contents"] = new JsonObject { ["msg"] = new JsonArray(words) },
        };
        var text = line.ToJsonString();
        var lines = new LogFile();
        while (lines.Escaped.Length + 2 * text.Length < PieceBytes)
            lines.Append(text);
        return lines.Escaped;
    }
}
