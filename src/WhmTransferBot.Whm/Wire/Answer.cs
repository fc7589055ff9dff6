using System.Text.Json;

namespace WhmTransferBot.Whm.Wire;

/// <summary>A successful answer, while its bytes are at hand.</summary>
/// <param name="Data"><c>data</c>; missing for functions that answer with metadata only.</param>
/// <param name="Envelope">Everything else.</param>
internal readonly record struct Answer(Node Data, Envelope Envelope)
{
    /// <summary>A text that the answer makes no sense without.</summary>
    /// <exception cref="JsonException">It is not there.</exception>
    public string Need(string key) => Data[key].Word ?? throw new JsonException($"The answer has no {key}.");
}
