using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>Reads one line of a log as JSON.</summary>
internal static class LogLine
{
    /// <summary>Passes a line's object on, or answers null when the line is no object, is cut, or is nested too deeply.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> line, Func<Node, T> read)
        where T : class
    {
        if (line.IsEmpty) return null;
        if (!Utf8.IsValid(line)) line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind is not JsonValueKind.Object || reader.Read()) return null;
            return read(new Node(document.RootElement));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
