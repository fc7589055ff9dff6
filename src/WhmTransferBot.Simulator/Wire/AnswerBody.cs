using System.Text;
using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Functions;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>An answer as bytes. A log is not copied: its bytes stand between the two halves of the envelope.</summary>
internal static class AnswerBody
{
    public static IReadOnlyList<ReadOnlyMemory<byte>> Of(string function, Answer answer, WireStyle style, Random chance)
    {
        var order = style.ShuffledKeys ? chance : null;
        var metadata = Metadata(function, answer, style);
        if (answer.Log is { } log)
            return AroundLog([.. answer.LogBefore, log], JsonBytes.Of(metadata, order, style.NumbersAsText), dataFirst: order?.Next(2) != 0);
        var envelope = new JsonObject { ["metadata"] = metadata };
        if (answer.Data is not null)
            envelope["data"] = answer.Data;
        var bytes = JsonBytes.Of(envelope, order, style.NumbersAsText);
        envelope.Clear();
        return [bytes];
    }

    private static JsonObject Metadata(string function, Answer answer, WireStyle style)
    {
        var metadata = new JsonObject
        {
            ["command"] = function,
            ["reason"] = answer.Reason,
            ["result"] = style.ResultAsText ? (answer.Result == 1 ? "1" : "0") : answer.Result,
            ["version"] = 1,
        };
        foreach (var (key, value) in answer.Metadata ?? [])
            metadata[key] = value?.DeepClone();
        return metadata;
    }

    private static ReadOnlyMemory<byte>[] AroundLog(IReadOnlyList<ReadOnlyMemory<byte>> log, ReadOnlyMemory<byte> metadata, bool dataFirst) => dataFirst
        ? [Utf8("{\"data\":{\"log\":\""), .. log, Utf8("\"},\"metadata\":"), metadata, Utf8("}")]
        : [Utf8("{\"metadata\":"), metadata, Utf8(",\"data\":{\"log\":\""), .. log, Utf8("\"}}")];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
