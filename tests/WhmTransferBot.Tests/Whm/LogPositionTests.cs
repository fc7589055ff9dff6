using System.Text;
using System.Text.Json;
using CsCheck;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Tests.Whm;

public sealed class LogPositionTests
{
    private static readonly IReadOnlyList<string> Lines = LogSamples.FailedAccount;

    [Fact]
    public async Task Only_what_is_new_is_read()
    {
        var first = await Read(LogSamples.Log(Lines.Take(10)), LogPosition.Start);
        first.Events.Count.ShouldBe(10);
        first.Next.Lines.ShouldBe(10);
        first.Next.Bytes.ShouldBe(Encoding.UTF8.GetByteCount(LogSamples.Log(Lines.Take(10))));
        var second = await Read(LogSamples.Log(Lines), first.Next);
        second.Events.Select(entry => entry.ActionWord).ShouldBe((await Read(LogSamples.Log(Lines), LogPosition.Start)).Events.Skip(10).Select(entry => entry.ActionWord));
        second.Restarted.ShouldBeFalse();
        second.Next.Lines.ShouldBe(Lines.Count);
        var third = await Read(LogSamples.Log(Lines), second.Next);
        third.Events.ShouldBeEmpty();
        third.Next.ShouldBe(second.Next);
        third.Missing.ShouldBeFalse();
    }

    [Fact]
    public async Task A_position_survives_being_stored()
    {
        var position = (await Read(LogSamples.Log(Lines.Take(3)), LogPosition.Start)).Next;
        JsonSerializer.Deserialize<LogPosition>(JsonSerializer.Serialize(position)).ShouldBe(position);
    }

    [Fact]
    public async Task A_cut_last_line_waits_until_it_is_whole()
    {
        var whole = LogSamples.Log(Lines);
        var page = await Read(whole[..^20], LogPosition.Start);
        page.Events.Count.ShouldBe(Lines.Count - 1);
        page.SkippedLines.ShouldBe(0);
        page.Next.Lines.ShouldBe(Lines.Count - 1);
        var rest = await Read(whole, page.Next);
        rest.Events.ShouldHaveSingleItem().Action.ShouldBe(MasterLogAction.Complete);
        rest.SkippedLines.ShouldBe(0);
        rest.Restarted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_whole_last_line_without_an_end_counts_and_its_end_later_is_nothing_new()
    {
        var whole = LogSamples.Log(Lines);
        var page = await Read(whole[..^1], LogPosition.Start);
        page.Events.Count.ShouldBe(Lines.Count);
        var rest = await Read(whole + Lines[0] + "\n", page.Next);
        rest.Events.ShouldHaveSingleItem().Action.ShouldBe(MasterLogAction.Start);
        rest.SkippedLines.ShouldBe(0);
        rest.Next.Lines.ShouldBe(Lines.Count + 1);
    }

    [Fact]
    public async Task A_log_of_nothing_but_a_cut_line_is_not_missing_and_moves_nothing()
    {
        var page = await Read("{\"contents\":{\"act", LogPosition.Start);
        page.ShouldSatisfyAllConditions(
            () => page.Events.ShouldBeEmpty(), () => page.Missing.ShouldBeFalse(), () => page.Next.ShouldBe(LogPosition.Start), () => page.HasMore.ShouldBeFalse());
    }

    [Fact]
    public async Task A_shorter_log_is_read_again_from_its_start()
    {
        var all = (await Read(LogSamples.Log(Lines), LogPosition.Start)).Next;
        var server = Server(LogSamples.Log(Lines.Take(4)));
        var page = await Read(server, all);
        page.Restarted.ShouldBeTrue();
        page.Events.Count.ShouldBe(4);
        page.Next.Lines.ShouldBe(4);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_log_of_the_same_length_with_another_beginning_is_noticed()
    {
        var all = (await Read(LogSamples.Log(Lines), LogPosition.Start)).Next;
        var replaced = LogSamples.Log(Lines).Replace("12789", "12799", StringComparison.Ordinal);
        Encoding.UTF8.GetByteCount(replaced).ShouldBe((int)all.Bytes);
        var page = await Read(replaced, all);
        page.Restarted.ShouldBeTrue();
        page.Events.Count.ShouldBe(Lines.Count);
        page.Events[0].ProcessId.ShouldBe(12799);
    }

    [Fact]
    public async Task A_longer_log_with_another_beginning_is_noticed()
    {
        var some = (await Read(LogSamples.Log(Lines.Take(5)), LogPosition.Start)).Next;
        var page = await Read(LogSamples.Log(LogSamples.OldFormat), some);
        page.Restarted.ShouldBeTrue();
        page.Events.Count.ShouldBe(LogSamples.OldFormat.Count);
    }

    [Fact]
    public async Task A_log_that_is_empty_for_a_moment_loses_nothing()
    {
        var some = (await Read(LogSamples.Log(Lines.Take(5)), LogPosition.Start)).Next;
        var page = await Read("", some);
        (page.Missing, page.Restarted, page.Next).ShouldBe((true, false, some));
    }

    [Fact]
    public async Task A_long_log_comes_in_pages_without_loss()
    {
        var lines = Enumerable.Range(0, 5000).Select(number => $$$"""{"contents":{"action":"start","child_number":{{{number}}},"msg":"{{{new string('x', 100)}}}"}}""").ToList();
        var position = LogPosition.Start;
        var children = new List<int>();
        var pages = 0;
        for (var hasMore = true; hasMore; pages++)
        {
            var server = Server(LogSamples.Log(lines));
            (server.Options.MaxLogPageBytes, server.Options.MaxLogLineBytes) = (100_000, 1024);
            var page = await Read(server, position);
            children.AddRange(page.Events.Select(entry => entry.ChildNumber));
            (position, hasMore) = (page.Next, page.HasMore);
            page.Restarted.ShouldBeFalse();
        }

        children.ShouldBe(Enumerable.Range(0, 5000));
        pages.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task A_log_of_very_short_lines_comes_in_pages_that_hold_few_events()
    {
        var log = string.Concat(Enumerable.Repeat("{}\n", 200_000));
        var (position, read) = (LogPosition.Start, 0);
        for (var hasMore = true; hasMore;)
        {
            var server = Server(log);
            server.Options.MaxLogPageEvents = 10_000;
            var page = await Read(server, position);
            page.Events.Count.ShouldBeLessThan(40_000);
            (position, hasMore, read) = (page.Next, page.HasMore, read + page.Events.Count);
        }

        read.ShouldBe(200_000);
        position.Bytes.ShouldBe(log.Length);
    }

    [Fact]
    public async Task A_line_beyond_the_bound_is_skipped_and_does_not_stop_the_reading()
    {
        var log = LogSamples.Log([Lines[0], "{\"contents\":\"" + new string('x', 3_000_000) + "\"}", Lines[1]]);
        var server = Server(log);
        (server.Options.MaxLogPageBytes, server.Options.MaxLogLineBytes) = (1_000_000, 10_000);
        var page = await Read(server, LogPosition.Start);
        var read = page.Events.Count;
        var skipped = page.SkippedLines;
        for (; page.HasMore; read += page.Events.Count, skipped += page.SkippedLines) page = await Read(Copy(server, log), page.Next);
        (read, skipped).ShouldBe((2, 1));
        page.Next.Bytes.ShouldBe(Encoding.UTF8.GetByteCount(log));
    }

    [Fact]
    public async Task A_line_beyond_the_bound_whose_end_has_not_come_waits()
    {
        var log = Lines[0] + "\n{\"contents\":\"" + new string('x', 100_000);
        var server = Server(log);
        (server.Options.MaxLogPageBytes, server.Options.MaxLogLineBytes) = (1_000_000, 10_000);
        var page = await Read(server, LogPosition.Start);
        page.Next.Lines.ShouldBe(1);
        var rest = await Read(Copy(server, log + "\"}\n" + Lines[1] + "\n"), page.Next);
        (rest.Events.Count, rest.SkippedLines, rest.Restarted).ShouldBe((1, 1, false));
    }

    [Fact]
    public Task Wherever_a_log_is_cut_reading_on_gives_the_whole_log_once() =>
        Gen.Select(Gen.Int[0, LogSamples.Log(Lines).Length], Gen.Int[0, LogSamples.Log(Lines).Length]).SampleAsync(async cuts =>
        {
            var whole = LogSamples.Log(Lines);
            var position = LogPosition.Start;
            var words = new List<string>();
            foreach (var length in new[] { Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2), whole.Length })
            {
                var page = await Read(whole[..length], position);
                page.Restarted.ShouldBeFalse();
                page.SkippedLines.ShouldBe(0);
                words.AddRange(page.Events.Select(entry => entry.ActionWord + entry.Queue));
                position = page.Next;
            }

            words.ShouldBe((await Read(whole, LogPosition.Start)).Events.Select(entry => entry.ActionWord + entry.Queue));
            position.Bytes.ShouldBe(Encoding.UTF8.GetByteCount(whole));
        }, iter: 300);

    private static StubServer Server(string log) => new StubServer().Answers(LogSamples.Answer(log));

    private static StubServer Copy(StubServer server, string log)
    {
        var copy = Server(log);
        (copy.Options.MaxLogPageBytes, copy.Options.MaxLogLineBytes) = (server.Options.MaxLogPageBytes, server.Options.MaxLogLineBytes);
        return copy;
    }

    private static Task<LogPage<MasterLogEvent>> Read(string log, LogPosition since) => Read(Server(log), since);

    private static Task<LogPage<MasterLogEvent>> Read(StubServer server, LogPosition since) =>
        server.Client.ReadMasterLogAsync(StubServer.Session, since, CancellationToken.None);
}
