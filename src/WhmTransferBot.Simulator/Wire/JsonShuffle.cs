using System.Text.Json;
using System.Text.Json.Nodes;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>Writes JSON with its keys in no particular order, as the servers do; optionally with numbers as digit strings.</summary>
internal static class JsonShuffle
{
    public static void Write(Utf8JsonWriter writer, JsonNode? node, Random? order, bool numbersAsText = false)
    {
        switch (node)
        {
            case JsonObject map:
                WriteMap(writer, map, order, numbersAsText);
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var element in list)
                    Write(writer, element, order, numbersAsText);
                writer.WriteEndArray();
                break;
            case JsonValue value when numbersAsText && value.GetValueKind() == JsonValueKind.Number:
                writer.WriteStringValue(value.ToJsonString());
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, JsonObject map, Random? order, bool numbersAsText)
    {
        writer.WriteStartObject();
        var pairs = map.ToArray();
        order?.Shuffle(pairs);
        foreach (var (key, value) in pairs)
        {
            writer.WritePropertyName(key);
            Write(writer, value, order, numbersAsText);
        }

        writer.WriteEndObject();
    }
}
