using System.Security.Cryptography;
using System.Text;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Tests.Whm;

/// <summary>Counts allocations of the whole process, so nothing else may run beside it.</summary>
[Collection(nameof(NothingElseRuns))]
public sealed class LogMemoryTests
{
    private const int Lines = 12_000;

    [Fact]
    public async Task Skipping_what_was_read_before_holds_little_memory_however_long_it_is()
    {
        var line = LogSamples.FailedAccount[11];
        var seen = PositionAfter(line, Lines);
        seen.Bytes.ShouldBeGreaterThan(6_000_000);
        var server = new StubServer().AnswersStream(() => new RepeatedLogStream(line, Lines + 1));
        await Read(server, seen);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var page = await Read(server, seen);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        page.Restarted.ShouldBeFalse();
        page.Events.ShouldHaveSingleItem();
        allocated.ShouldBeLessThan(256 * 1024);
    }

    private static Task<LogPage<MasterLogEvent>> Read(StubServer server, LogPosition since) =>
        server.Client.ReadMasterLogAsync(StubServer.Session, since, TestContext.Current.CancellationToken);

    private static LogPosition PositionAfter(string line, int count)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var index = 0; index < count; index++) hash.AppendData(bytes);
        return new LogPosition((long)bytes.Length * count, count, Convert.ToHexString(hash.GetCurrentHash()));
    }
}
