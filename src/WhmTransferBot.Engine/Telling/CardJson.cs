using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Engine.Telling;

/// <summary>How cards are kept in the outbox.</summary>
internal static class CardJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
