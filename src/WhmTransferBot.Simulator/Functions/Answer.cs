using System.Text.Json.Nodes;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>What a function answers, before it is put on the wire.</summary>
/// <param name="Result">1 or 0.</param>
/// <param name="Reason">Text of <c>metadata.reason</c>.</param>
internal sealed record Answer(int Result, string Reason)
{
    /// <summary>The <c>data</c>, or null when the function answers metadata only.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>The <c>data.log</c>, escaped for a JSON string; instead of <see cref="Data"/>.</summary>
    public ReadOnlyMemory<byte>? Log { get; init; }

    /// <summary>What stands before <see cref="Log"/>, escaped in the same way; nothing by default.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> LogBefore { get; init; } = [];

    /// <summary>Further members of <c>metadata</c>.</summary>
    public JsonObject? Metadata { get; init; }

    public static Answer Done(string reason = "OK") => new(1, reason);

    public static Answer Of(JsonObject data, string reason = "OK") => new(1, reason) { Data = data };

    public static Answer OfLog(ReadOnlyMemory<byte> escaped) => new(1, "OK") { Log = escaped };

    public static Answer Refused(string reason) => new(0, reason);
}
