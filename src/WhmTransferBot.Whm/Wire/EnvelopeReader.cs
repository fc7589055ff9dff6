using System.Text;
using System.Text.Json;

namespace WhmTransferBot.Whm.Wire;

/// <summary>
/// Takes an answer apart without looking at its content type, which old servers get wrong.
/// Source: WHM API reference, sections 3 and 4.
/// </summary>
internal static class EnvelopeReader
{
    public static Envelope Read(ReadOnlySpan<byte> body)
    {
        var start = Start(body);
        if (start == body.Length) return new Envelope(EnvelopeForm.Cut);
        if (body[start] != (byte)'{') return new Envelope(EnvelopeForm.NotJson);
        try
        {
            return ReadObject(body, start);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new Envelope(LooksLikeRefusedLogin(body) ? EnvelopeForm.LoginRefused : EnvelopeForm.NotJson);
        }
    }

    private static int Start(ReadOnlySpan<byte> body)
    {
        var start = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (start < body.Length && body[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
        return start;
    }

    private static Envelope ReadObject(ReadOnlySpan<byte> body, int start)
    {
        Range data = default, metadata = default, refusal = default;
        var reader = new Utf8JsonReader(body[start..], isFinalBlock: false, default);
        reader.Read();
        while (true)
        {
            if (!reader.Read()) return new Envelope(EnvelopeForm.Cut);
            if (reader.TokenType is JsonTokenType.EndObject) break;
            var name = NameOf(ref reader);
            if (!TryReadValue(ref reader, start, out var range)) return new Envelope(EnvelopeForm.Cut);
            if (name.SequenceEqual("data"u8)) data = range;
            else if (name.SequenceEqual("metadata"u8)) metadata = range;
            else if (name.SequenceEqual("cpanelresult"u8)) refusal = range;
        }

        if (!refusal.Equals(default)) return Refusal(body[refusal]);
        return metadata.Equals(default) ? new Envelope(EnvelopeForm.Foreign) : Answer(body[metadata]) with { Data = data };
    }

    /// <summary>The key as it is; what is escaped in it may be half of a character, over which the reader's own comparison trips.</summary>
    private static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonUnescape.ToText(reader.ValueSpan)) : reader.ValueSpan;

    private static bool TryReadValue(ref Utf8JsonReader reader, int start, out Range range)
    {
        range = default;
        if (!reader.Read()) return false;
        var from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip()) return false;
        range = (start + from)..(start + (int)reader.BytesConsumed);
        return true;
    }

    private static Envelope Answer(ReadOnlySpan<byte> metadata)
    {
        var reader = new Utf8JsonReader(metadata);
        using var document = JsonDocument.ParseValue(ref reader);
        var node = new Node(document.RootElement);
        return new Envelope(EnvelopeForm.Answer)
        {
            Result = node["result"].OptionalFlag,
            Reason = node["reason"].Word,
            Messages = node["output"]["messages"].Texts,
            Warnings = node["output"]["warnings"].Texts,
        };
    }

    private static Envelope Refusal(ReadOnlySpan<byte> refusal)
    {
        var reader = new Utf8JsonReader(refusal);
        using var document = JsonDocument.ParseValue(ref reader);
        var node = new Node(document.RootElement);
        return new Envelope(EnvelopeForm.LoginRefused) { Reason = node["data"]["reason"].Word ?? node["error"].Word };
    }

    /// <summary>A very old build refuses logins with JSON that is not quite JSON.</summary>
    private static bool LooksLikeRefusedLogin(ReadOnlySpan<byte> body) =>
        body.IndexOf("cpanelresult"u8) >= 0 && body.IndexOf("Access denied"u8) >= 0;
}
