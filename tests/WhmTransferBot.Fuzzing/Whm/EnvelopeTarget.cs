using System.Net;
using System.Text.Json;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>WHM's answers: whatever the body is, each call gives a result or says in one sentence why not.</summary>
internal sealed class EnvelopeTarget : FuzzTarget
{
    protected override int BytesForEachByte => 1_000;

    protected override async Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        var body = input.ToArray();
        Agree(body);
        foreach (var read in WhmReads.All) await CallAsync(read, body, HttpStatusCode.OK);
        await CallAsync(WhmReads.All[1], body, HttpStatusCode.Forbidden);
    }

    /// <summary>A body that is an answer to .NET's own reader is one to ours.</summary>
    private static void Agree(byte[] body)
    {
        var clean = AnswerBody.WellFormed(body);
        var envelope = EnvelopeReader.Read(clean.Span);
        var isWhole = IsObject(clean);
        if (envelope.Form is EnvelopeForm.Answer) Promise.Holds(envelope.Data.End.Value <= clean.Length, "The data lie outside of the answer.");
        if (isWhole) Promise.Holds(envelope.Form is not (EnvelopeForm.Cut or EnvelopeForm.NotJson), $"An object was read as {envelope.Form}.");
    }

    private static bool IsObject(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task CallAsync(Func<WhmClient, Task> read, byte[] body, HttpStatusCode status)
    {
        try
        {
            await read(AnsweredClient.To(() => new MemoryStream(body, writable: false), status));
        }
        catch (WhmException failure)
        {
            FailurePromises.Hold(failure);
        }
    }
}
