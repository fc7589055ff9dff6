using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhmTransferBot.Chat.Cards;

/// <summary>
/// A line or a paragraph. It is written as an interpolated string in which the literal parts may say <c>**strong**</c> and
/// <c>`code`</c>; what is filled in is always taken as plain text, so that nothing from a server or a person can become markup.
/// </summary>
/// <param name="Spans">The pieces, in order.</param>
[JsonConverter(typeof(CardTextJsonConverter))]
public sealed record CardText(IReadOnlyList<TextSpan> Spans)
{
    /// <summary>Nothing to say.</summary>
    public static CardText Empty { get; } = new([]);

    /// <summary>Writes a text; see the type's remarks on what the literal parts may say.</summary>
    public static CardText Of(CardTextHandler text) => text.ToText();

    /// <summary>Takes a text exactly as it is.</summary>
    public static CardText Plain(string text) => new([new TextSpan(text)]);

    /// <summary>Equal when all pieces are.</summary>
    public bool Equals(CardText? other) => other is not null && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc />
    public override int GetHashCode() => Spans.Aggregate(0, HashCode.Combine);

    /// <summary>The text without any style.</summary>
    public override string ToString() => Spans.Aggregate(new StringBuilder(), (text, span) => text.Append(span.Text)).ToString();

    private sealed class CardTextJsonConverter : JsonConverter<CardText>
    {
        public override CardText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<List<TextSpan>>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, CardText value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Spans, options);
    }
}
