using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Whm.Sessions;

/// <summary>Stores a session id as its text.</summary>
public sealed class TransferSessionIdJsonConverter : JsonConverter<TransferSessionId>
{
    /// <inheritdoc />
    public override TransferSessionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TransferSessionId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not a transfer session id.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TransferSessionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
