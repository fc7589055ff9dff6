using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WhmTransferBot.Fuzzing.Commands;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>
/// Logs of a session. The input is taken as the whole answer, and as the log in a proper one. However it arrives, in pieces or over several
/// readings, it gives the same events; and the position is that of the log's own bytes.
/// </summary>
internal sealed class LogTarget : FuzzTarget
{
    private const int LongestPieces = 4_096;
    private const int MostShown = 3;

    private static readonly LogFileName ItemLog = LogFileName.Named("item-TRANSFER_AccountRemoteRoot_alice");

    /// <summary>Most of it is what the comparisons write down; a log of the shortest lines has an event for every three bytes.</summary>
    protected override int BytesForEachByte => 1_000;

    protected override async Task TakeAsync(ReadOnlyMemory<byte> input)
    {
        var body = input.ToArray();
        await ReadAsync(body);
        var log = Encoding.UTF8.GetString(input.Span);
        await ReadWholeAsync(Encoding.UTF8.GetBytes(log));
    }

    /// <summary>The input as the answer.</summary>
    private static async Task ReadAsync(byte[] answer)
    {
        var whole = await MasterAsync(() => new MemoryStream(answer, writable: false), LogPosition.Start);
        if (answer.Length <= LongestPieces)
        {
            Promise.Same(Told(whole), Told(await MasterAsync(() => new SmallPieces(answer, 1), LogPosition.Start)), "An answer in single bytes");
            Promise.Same(Told(whole), Told(await MasterAsync(() => new SmallPieces(answer, 7), LogPosition.Start)), "An answer in pieces of 7");
        }

        if (whole is not null) Show(whole);
        await ItemAsync(() => new MemoryStream(answer, writable: false));
        await TailAsync(answer);
    }

    /// <summary>The input as the log.</summary>
    private static async Task ReadWholeAsync(byte[] log)
    {
        var page = await MasterAsync(() => new MemoryStream(Answer(log)), LogPosition.Start);
        Promise.Holds(page is not null, "A log in a proper answer is refused.");
        Promise.Holds(page.Next.Bytes <= log.Length, "The position is behind the log's end.");
        if (page.Next.Bytes > 0)
            Promise.Same(Convert.ToHexString(SHA256.HashData(log.AsSpan(0, (int)page.Next.Bytes))), page.Next.Fingerprint, "The fingerprint");
        var tail = await AnsweredClient.To(() => new MemoryStream(Answer(log))).ReadLogTextAsync(AnsweredClient.Session, LogFileName.Master, WhmClient.MaxLogTextBytes, default);
        if (log.Length <= WhmClient.MaxLogTextBytes) Promise.Same(Encoding.UTF8.GetString(log), tail.Text, "The text of a log");
        tail.MasterEvents();
        Show(page);
        await ContinueAsync(log, page);
        await ItemAsync(() => new MemoryStream(Answer(log)));
    }

    /// <summary>What is read in two turns, the first up to the end of a line, is what is read in one.</summary>
    private static async Task ContinueAsync(byte[] log, LogPage<MasterLogEvent> whole)
    {
        var end = log.AsSpan(0, log.Length / 2).LastIndexOf((byte)'\n') + 1;
        if (end == 0 || whole.HasMore) return;
        var first = await MasterAsync(() => new MemoryStream(Answer(log.AsSpan(0, end))), LogPosition.Start);
        Promise.Holds(first is not null, "The beginning of a log is refused.");
        var second = await MasterAsync(() => new MemoryStream(Answer(log)), first.Next);
        Promise.Holds(second is not null, "The rest of a log is refused.");
        Promise.Same(Told(whole.Events), Told([.. first.Events, .. second.Events]), "A log in two turns");
        Promise.Same(whole.SkippedLines, first.SkippedLines + second.SkippedLines, "The lines skipped in two turns");
        Promise.Same(whole.Next, second.Next, "The position after two turns");
    }

    private static async Task<LogPage<MasterLogEvent>?> MasterAsync(Func<Stream> body, LogPosition since)
    {
        try
        {
            var page = await AnsweredClient.To(body).ReadMasterLogAsync(AnsweredClient.Session, since, default);
            foreach (var line in page.Events) Plain([line.Text, line.Result?.Failure, line.Result?.Message, .. line.Result?.Remarks.Select(remark => remark.Text) ?? []]);
            return page;
        }
        catch (WhmException failure)
        {
            FailurePromises.Hold(failure);
            FailurePromises.HoldOnCards(failure);
            return null;
        }
    }

    /// <summary>The first of the lines that say something, as the team reads them.</summary>
    private static void Show(LogPage<MasterLogEvent> page)
    {
        foreach (var line in page.Events.Where(line => line.Result is not null).Take(MostShown))
        {
            if (AccountName.TryParse(line.Item, out var name))
                ThreadPromises.Failed(name, line.Result?.Failure ?? line.Text ?? string.Empty, [.. line.Result?.Remarks.Select(Remark) ?? []]);
        }

        foreach (var line in page.Events.Where(line => line.Text is not null).Take(MostShown)) ThreadPromises.Told(line.Text!);
    }

    private static Migrations.Monitoring.ItemRemark Remark(ItemRemark remark) => new(Migrations.Monitoring.RemarkKind.Altered, remark.Text);

    private static async Task ItemAsync(Func<Stream> body)
    {
        try
        {
            var page = await AnsweredClient.To(body).ReadItemLogAsync(AnsweredClient.Session, ItemLog, LogPosition.Start, default);
            foreach (var line in page.Events) Plain([line.Text]);
        }
        catch (WhmException failure)
        {
            FailurePromises.Hold(failure);
        }
    }

    private static async Task TailAsync(byte[] answer)
    {
        try
        {
            var tail = await AnsweredClient.To(() => new MemoryStream(answer, writable: false)).ReadLogTextAsync(AnsweredClient.Session, ItemLog, 64, default);
            Promise.Holds(tail.Text.Length <= 64, "The end of a log is longer than was asked for.");
            tail.ItemEvents();
        }
        catch (WhmException failure)
        {
            FailurePromises.Hold(failure);
        }
    }

    private static byte[] Answer(ReadOnlySpan<byte> log)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(log));
        return [.. "{\"data\":{\"log\":"u8, .. text, .. "},\"metadata\":{\"result\":1}}"u8];
    }

    /// <summary>A line may be as long as a log.</summary>
    private static void Plain(IEnumerable<string?> texts)
    {
        foreach (var text in texts) Promise.Readable(text, int.MaxValue, "An event");
    }

    private static string Told(LogPage<MasterLogEvent>? page) => page is null ? "refused" : $"{Told(page.Events)} {page.Next} {page.SkippedLines} {page.Missing}";

    private static string Told(IReadOnlyList<MasterLogEvent> events) => JsonSerializer.Serialize(events);
}
