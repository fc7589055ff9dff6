using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Whm.Secrets;

/// <summary>Reads a secret from a JSON string and never writes one.</summary>
public sealed class SecretJsonConverter : JsonConverter<Secret>
{
    /// <inheritdoc />
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? new Secret(text) : null;

    /// <summary>Always throws: a secret has no written form.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret cannot be written as JSON. Leave the property out of what is stored.");
}
