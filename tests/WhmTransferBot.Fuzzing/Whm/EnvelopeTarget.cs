using System.Net;
using System.Text.Json;
using WhmTransferBot.Fuzzing.Commands;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>WHM's answers: whatever the body is, each call gives a result or says in one sentence why not.</summary>
internal sealed class EnvelopeTarget : FuzzTarget
{
    private const int MostShown = 3;

    protected override int BytesForEachByte => 400;

    protected override async Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        var body = input.ToArray();
        Agree(body);
        List<WhmException?> failures = [];
        foreach (var read in WhmReads.All) failures.Add(await CallAsync(read, body, HttpStatusCode.OK));
        failures.Add(await CallAsync(WhmReads.All[1], body, HttpStatusCode.Forbidden));
        foreach (var failure in failures.OfType<WhmException>().DistinctBy(failure => (failure.Kind, failure.Reason))) FailurePromises.HoldOnCards(failure);
        await ShowAsync(body);
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

    private static async Task<WhmException?> CallAsync(Func<WhmClient, Task> read, byte[] body, HttpStatusCode status)
    {
        try
        {
            await read(AnsweredClient.To(() => new MemoryStream(body, writable: false), status));
            return null;
        }
        catch (WhmException failure)
        {
            FailurePromises.Hold(failure);
            return failure;
        }
    }

    /// <summary>What the team reads of an answer that was understood: accounts in a plan and in its request, and what WHM remarked when it opened a session.</summary>
    private static async Task ShowAsync(byte[] body)
    {
        IReadOnlyList<AccountSummary> accounts = [];
        CreatedSession? created = null;
        await CallAsync(async client => accounts = await client.ListAccountsAsync(null, default), body, HttpStatusCode.OK);
        await CallAsync(async client => created = await WhmReads.CreateAsync(client), body, HttpStatusCode.OK);
        if (accounts.Count > 0) ThreadPromises.Planned(accounts.Take(MostShown).SelectMany(Named), accounts[0].SuspendReason);
        if (created is null) return;
        foreach (var words in created.Warnings.Append(created.CreateText).Append(created.AnalyzeText).Where(words => words.Length > 0).Take(MostShown))
        {
            FailurePromises.KeepsSecret(words, "What WHM remarked");
            ThreadPromises.Told(words);
        }
    }

    private static IEnumerable<(AccountName Name, string? Domain)> Named(AccountSummary account) =>
        AccountName.TryParse(account.User, out var name) ? [(name, account.Domain)] : [];
}
