using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Queueing;

namespace WhmTransferBot.Tests.Whm;

public sealed class ItemLogTests
{
    private static readonly LogFileName File = LogFileName.ForItem(QueueKind.Transfer, TransferModule.AccountRemoteRoot, "alice");

    [Fact]
    public async Task Every_type_of_line_is_read()
    {
        var events = (await Read(new StubServer().Answers(LogSamples.Answer(LogSamples.Log(LogSamples.ItemLog))))).Events;
        events.Select(entry => entry.Kind).ShouldBe(
        [
            ItemLogKind.Start, ItemLogKind.Percentage, ItemLogKind.Output, ItemLogKind.Output, ItemLogKind.Warning, ItemLogKind.Error, ItemLogKind.Percentage,
            ItemLogKind.Summary, ItemLogKind.Unknown, ItemLogKind.Success, ItemLogKind.Failed, ItemLogKind.Failed,
        ]);
        events[0].Text.ShouldBe("[ 1 ][ AccountRemoteRoot ]: TRANSFER Account “alice”\nsecond");
        events[1].Percentage.ShouldBe(0);
        events[2].ShouldSatisfyAllConditions(
            text => text.Text.ShouldBe("Packaging alice …"), text => text.SourceHost.ShouldBe("old1"), text => text.Indent.ShouldBe(1), text => text.Percentage.ShouldBeNull());
        events[3].Text.ShouldBe("one text, as old logs have it");
        events[6].ShouldSatisfyAllConditions(half => half.Percentage.ShouldBe(50), half => half.Time.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1598991043)));
        events[7].Counters.ShouldBe(new ItemCounters(1, 0, 2, 0));
        events[8].Word.ShouldBe("novelty");
        events[10].Text.ShouldBe("Failed: disk full");
    }

    [Fact]
    public async Task The_file_is_asked_for_by_its_name()
    {
        var server = new StubServer().Answers(LogSamples.Answer(""));
        await Read(server);
        server.Request["logfile"].ShouldBe("item-TRANSFER_AccountRemoteRoot_alice");
        LogFileName.ForItem(QueueKind.Restore, "PackageRemoteRoot", "a b").Value.ShouldBe("item-RESTORE_PackageRemoteRoot_a b");
    }

    [Theory]
    [InlineData("""{"data":{"log":""},"metadata":{"result":1}}""")]
    [InlineData("""{"data":{"log":null},"metadata":{"result":1}}""")]
    [InlineData("""{"data":{},"metadata":{"result":1}}""")]
    [InlineData("""{"metadata":{"result":1}}""")]
    [InlineData("""{"metadata":{"result":0,"reason":"The log file “item-TRANSFER_x” does not exist."}}""")]
    [InlineData("""{"metadata":{"result":0,"reason":"No such file or directory"}}""")]
    public async Task A_log_that_does_not_exist_yet_is_missing_and_no_failure(string body)
    {
        var page = await Read(new StubServer().Answers(body));
        page.Missing.ShouldBeTrue();
        page.Events.ShouldBeEmpty();
        page.Next.ShouldBe(LogPosition.Start);
        (await new StubServer().Answers(body).Client.ReadLogTextAsync(StubServer.Session, File, 1000, Token)).Missing.ShouldBeTrue();
    }

    [Theory]
    [InlineData("The transfer session “abc” does not exist.")]
    [InlineData("Invalid transfer session: abc")]
    [InlineData("You do not have the required ACL.")]
    public async Task A_session_that_is_gone_or_a_missing_privilege_stays_a_failure(string reason)
    {
        var server = new StubServer().Refuses(reason);
        (await server.FailureOf(Read(server))).Kind.ShouldBe(WhmErrorKind.ApiFailure);
    }

    [Fact]
    public async Task Only_a_missing_file_makes_the_master_log_missing()
    {
        var odd = new StubServer().Refuses("Something odd happened.");
        (await odd.FailureOf(odd.Client.ReadMasterLogAsync(StubServer.Session, LogPosition.Start, Token))).Kind.ShouldBe(WhmErrorKind.ApiFailure);
        var missing = new StubServer().Refuses("The system could not open the file “master.log”: No such file or directory");
        (await missing.Client.ReadMasterLogAsync(StubServer.Session, LogPosition.Start, Token)).Missing.ShouldBeTrue();
    }

    [Fact]
    public async Task The_end_of_a_log_is_shown_from_a_whole_line_on()
    {
        var lines = Enumerable.Range(0, 1000).Select(number => $"line {number} — ä").ToList();
        var server = new StubServer().Answers(LogSamples.Answer(LogSamples.Log(lines)));
        var text = await server.Client.ReadLogTextAsync(StubServer.Session, LogFileName.MasterErrors, 100, Token);
        text.IsTail.ShouldBeTrue();
        text.TotalBytes.ShouldBe(System.Text.Encoding.UTF8.GetByteCount(LogSamples.Log(lines)));
        text.Text.ShouldBe(LogSamples.Log(lines.TakeLast(6)));
    }

    [Fact]
    public async Task A_short_log_is_shown_whole_and_can_be_read_as_events()
    {
        var server = new StubServer().Answers(LogSamples.Answer(LogSamples.Log(LogSamples.ItemLog)));
        var text = await server.Client.ReadLogTextAsync(StubServer.Session, File, 100_000, Token);
        text.IsTail.ShouldBeFalse();
        text.ItemEvents().Count.ShouldBe(LogSamples.ItemLog.Count);
        new LogText(LogSamples.Log(LogSamples.OldFormat), 1, false, false).MasterEvents().Count.ShouldBe(LogSamples.OldFormat.Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<LogPage<ItemLogEvent>> Read(StubServer server) => server.Client.ReadItemLogAsync(StubServer.Session, File, LogPosition.Start, Token);
}
