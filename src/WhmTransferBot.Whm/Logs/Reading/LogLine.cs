using System.Buffers;
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
        if (!line.TrimStart(" \t"u8).StartsWith("{"u8)) return null;
        if (!Utf8.IsValid(line)) line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));
        // A document over rented memory rents its own, too: hardly anything is left to collect but the event.
        var copy = ArrayPool<byte>.Shared.Rent(line.Length);
        try
        {
            line.CopyTo(copy);
            using var document = JsonDocument.Parse(copy.AsMemory(0, line.Length));
            return read(new Node(document.RootElement));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }
}
