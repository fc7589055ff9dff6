using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>JSON as bytes, with quotation marks and ellipses in plain UTF-8.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Of(JsonNode? node, Random? order, bool numbersAsText = false)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            JsonShuffle.Write(writer, node, order, numbersAsText);
        return buffer.WrittenMemory;
    }
}
