using System.Text.Json;

namespace WhmTransferBot.Discord.Gateway;

/// <summary>One frame. What is in it is only read when somebody asks, because most events are of no interest here.</summary>
/// <param name="Opcode">What it is about.</param>
/// <param name="Sequence">Its number; events only.</param>
/// <param name="Event">The event's name; events only.</param>
/// <param name="Content">What is in it, as JSON; empty when there is nothing.</param>
internal readonly record struct GatewayFrame(int Opcode, long? Sequence, string? Event, ReadOnlyMemory<byte> Content)
{
    /// <summary>What is in it; undefined when there is nothing.</summary>
    public JsonElement Data => Content.IsEmpty ? default : JsonElement.Parse(Content.Span);

    /// <summary>Reads a frame, whatever the order of its properties.</summary>
    /// <exception cref="JsonException">It is no frame.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return ReadObject(json);
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("A frame's names are text.", fault);
        }
    }

    private static GatewayFrame ReadObject(ReadOnlyMemory<byte> json)
    {
        var frame = new GatewayFrame(-1, null, null, default);
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("A frame is an object.");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            frame = Take(frame, name, ref reader, json);
        }

        return frame.Opcode >= 0 ? frame : throw new JsonException("A frame has an opcode.");
    }

    private static GatewayFrame Take(GatewayFrame frame, string? name, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        switch (name)
        {
            case "op" when reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var opcode):
                return frame with { Opcode = opcode };
            case "s" when reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var sequence):
                return frame with { Sequence = sequence };
            case "t" when reader.TokenType is JsonTokenType.String:
                return frame with { Event = reader.GetString() };
            case "d" when reader.TokenType is not JsonTokenType.Null:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return frame with { Content = json[start..(int)reader.BytesConsumed] };
            default:
                reader.Skip();
                return frame;
        }
    }
}
