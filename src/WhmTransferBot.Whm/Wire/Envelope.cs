namespace WhmTransferBot.Whm.Wire;

/// <summary>An answer of WHM API 1, taken apart. Key order does not matter.</summary>
/// <param name="Form">What the bytes are.</param>
internal sealed record Envelope(EnvelopeForm Form)
{
    /// <summary><c>metadata.result</c>; null when it is missing or neither 0 nor 1.</summary>
    public bool? Result { get; init; }

    /// <summary><c>metadata.reason</c>, or the reason of a refused login.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<string> Messages { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where <c>data</c> lies in the bytes; empty when it is absent.</summary>
    public Range Data { get; init; } = 0..0;
}
