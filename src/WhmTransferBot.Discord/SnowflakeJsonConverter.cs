using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Discord;

/// <summary>Writes snowflakes as strings, as Discord does, because they do not fit a JavaScript number.</summary>
internal sealed class SnowflakeJsonConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String && Snowflake.TryParse(reader.GetString(), out var snowflake)) return snowflake;
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetUInt64(out var number)) return new Snowflake(number);
        throw new JsonException("An identifier of Discord is expected here.");
    }

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
