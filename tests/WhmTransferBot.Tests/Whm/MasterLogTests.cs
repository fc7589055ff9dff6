using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Tests.Whm;

public sealed class MasterLogTests
{
    [Fact]
    public async Task A_failed_account_of_the_new_format_is_told_in_full()
    {
        var events = await Read(LogSamples.FailedAccount);
        events.Select(entry => entry.ActionWord).ShouldBe(
        [
            "start", "initiator", "version", "queue_count", "queue_size", "queue_count", "queue_size", "remotehost", "start", "process-item", "start-item",
            "failed-item", "start-item", "failed-item", "complete", "complete", "complete",
        ]);
        events.ShouldAllBe(entry => entry.Action != MasterLogAction.Unknown);
        events[3].ShouldSatisfyAllConditions(count => count.Queue.ShouldBe(QueueKind.Transfer), count => count.Number.ShouldBe(1));
        events[7].Text.ShouldBe("10.1.32.200");
        events[11].ShouldSatisfyAllConditions(
            failed => failed.Outcome.ShouldBe(ItemOutcome.Failed),
            failed => failed.Result!.Failure.ShouldBe("The account “root” already exists on “control.box.new”."),
            failed => failed.Result!.Size.ShouldBe(1),
            failed => failed.Result!.HasRemarks.ShouldBeFalse(),
            failed => (failed.Item, failed.LocalItem, failed.ItemType, failed.ItemName).ShouldBe(("root", "root", "AccountRemoteUser", "Account")),
            failed => failed.LogFile.ShouldBe("item-TRANSFER_AccountRemoteUser_root"),
            failed => (failed.ChildNumber, failed.ProcessId).ShouldBe((1, 12790)),
            failed => failed.Time.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1598991042)));
        events[13].ShouldSatisfyAllConditions(mirrored => mirrored.Queue.ShouldBe(QueueKind.Restore), mirrored => mirrored.Outcome.ShouldBe(ItemOutcome.Failed));
        events[^1].ShouldSatisfyAllConditions(end => end.Queue.ShouldBe(QueueKind.None), end => end.ChildNumber.ShouldBe(0), end => end.Outcome.ShouldBeNull());
    }

    [Fact]
    public async Task The_old_format_says_the_same_with_strings()
    {
        var events = await Read(LogSamples.OldFormat);
        events[0].Time.ShouldBeNull();
        events[2].Text.ShouldBe("1.9");
        events[4].Number.ShouldBe(73_682_944);
        events[5].ShouldSatisfyAllConditions(start => start.Result!.Size.ShouldBe(73_682_944), start => start.ChildNumber.ShouldBe(1), start => start.Outcome.ShouldBeNull());
        events[6].ShouldSatisfyAllConditions(done => done.Outcome.ShouldBe(ItemOutcome.Success), done => done.ProcessId.ShouldBe(30832), done => done.Result!.Message.ShouldBeNull());
    }

    [Fact]
    public async Task Success_with_remarks_of_the_old_format_is_a_warning()
    {
        var restored = (await Read(LogSamples.OldFormat))[7];
        restored.Action.ShouldBe(MasterLogAction.SuccessItem);
        restored.Outcome.ShouldBe(ItemOutcome.Warning);
        restored.Result!.Counters.ShouldBe(new ItemCounters(0, 0, 1, 1));
        restored.Result.Remarks.ShouldBe(
        [
            new ItemRemark(ItemRemarkKind.Dangerous, "A view was dangerous", "Mysql"),
            new ItemRemark(ItemRemarkKind.Altered, "“a_b” became “a_c”", "Mysql"),
        ]);
        restored.LocalItem.ShouldBe("another2");
    }

    [Theory]
    [InlineData("resume", MasterLogAction.Resume)]
    [InlineData("warning-item", MasterLogAction.WarningItem)]
    [InlineData("child-failed", MasterLogAction.ChildFailed)]
    [InlineData("pausing", MasterLogAction.Pausing)]
    [InlineData("pause", MasterLogAction.Pause)]
    [InlineData("aborting", MasterLogAction.Aborting)]
    [InlineData("abort", MasterLogAction.Abort)]
    [InlineData("fail", MasterLogAction.Fail)]
    [InlineData("something-new", MasterLogAction.Unknown)]
    public async Task Every_action_is_known_or_kept_as_its_word(string word, MasterLogAction action)
    {
        var entry = (await Read([$$$"""{"contents":{"action":"{{{word}}}","msg":"2/5"},"type":"control"}"""])).ShouldHaveSingleItem();
        (entry.Action, entry.ActionWord, entry.Text).ShouldBe((action, word, "2/5"));
    }

    [Theory]
    [InlineData("""{"type":"control"}""")]
    [InlineData("""{"contents":"text"}""")]
    [InlineData("""{"contents":{"action":{"deep":1},"msg":[1,2],"child_number":"x","time":"never","queue":7}}""")]
    [InlineData("""{"contents":{"action":"success-item","msg":{"contents":[],"warnings":"many"}}}""")]
    [InlineData("""{"contents":{"action":"success-item","msg":{"contents":{"warnings":"text","altered_items":[null,"bare",[],[[]],{"a":1}]}}}}""")]
    [InlineData("""{"contents":{"action":"start","time":99999999999999999999,"child_number":-1e400}}""")]
    [InlineData("""{"contents":{"action":"\ud800","item":"\udc00x"}}""")]
    [InlineData("{}")]
    public async Task Strange_objects_are_events_and_no_fault(string line) => (await Read([line])).ShouldHaveSingleItem();

    [Theory]
    [InlineData("plain text")]
    [InlineData("42")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"cut\":")]
    [InlineData("{} trailing")]
    [InlineData("{\"a\":1}{\"b\":2}")]
    [InlineData("null")]
    public async Task Lines_that_are_no_objects_are_skipped_and_counted(string line)
    {
        var page = await Page(LogSamples.Log([LogSamples.FailedAccount[0], line, "", LogSamples.FailedAccount[1]]));
        page.Events.Count.ShouldBe(2);
        page.SkippedLines.ShouldBe(1);
        page.Next.Lines.ShouldBe(3);
    }

    [Fact]
    public async Task A_line_nested_absurdly_deep_is_skipped()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        var page = await Page(LogSamples.Log([$$"""{"contents":{{deep}}}""", LogSamples.FailedAccount[0]]));
        page.SkippedLines.ShouldBe(1);
        page.Events.ShouldHaveSingleItem();
    }

    private static async Task<IReadOnlyList<MasterLogEvent>> Read(IEnumerable<string> lines)
    {
        var page = await Page(LogSamples.Log(lines));
        page.SkippedLines.ShouldBe(0);
        return page.Events;
    }

    private static Task<LogPage<MasterLogEvent>> Page(string log) =>
        new StubServer().Answers(LogSamples.Answer(log)).Client.ReadMasterLogAsync(StubServer.Session, LogPosition.Start, TestContext.Current.CancellationToken);
}
