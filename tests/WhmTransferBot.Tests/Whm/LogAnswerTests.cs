using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Logs;

namespace WhmTransferBot.Tests.Whm;

public sealed class LogAnswerTests
{
    private static readonly string Log = LogSamples.Log([.. LogSamples.FailedAccount, .. LogSamples.OldFormat, "not json", "{\"contents\":{\"action\":\"start\",\"item\":\"a😀b\\u00e4\\\\\\\"\"}}"]);

    [Fact]
    public async Task One_byte_at_a_time_gives_the_same_events()
    {
        var whole = await Read(new StubServer().Answers(LogSamples.Answer(Log)));
        var bytewise = await Read(new StubServer().AnswersStream(() => new PiecewiseStream(LogSamples.AnswerBytes(Log), _ => 1)));
        Told(bytewise).ShouldBe(Told(whole));
        whole.Events.Count.ShouldBe(LogSamples.FailedAccount.Count + LogSamples.OldFormat.Count + 1);
        whole.SkippedLines.ShouldBe(1);
        whole.Events[^1].Item.ShouldBe("a😀bä\\\"");
    }

    [Fact]
    public async Task A_boundary_at_every_single_byte_gives_the_same_events()
    {
        var log = LogSamples.Log([LogSamples.OldFormat[^1], "{\"contents\":{\"action\":\"fail\",\"msg\":\"“😀”\"}}"]);
        var answer = Encoding.UTF8.GetBytes(LogSamples.Answer(log).Replace("\\u201C", "“", StringComparison.Ordinal));
        var whole = Told(await Read(new StubServer().AnswersStream(() => new MemoryStream(answer))));
        for (var boundary = 1; boundary < answer.Length; boundary++)
        {
            var at = boundary;
            Told(await Read(new StubServer().AnswersStream(() => new PiecewiseStream(answer, position => position < at ? at - position : int.MaxValue)))).ShouldBe(whole);
        }
    }

    [Fact]
    public Task Pieces_of_any_size_give_the_same_events() => Gen.Int[1, 200].Array[1, 20].SampleAsync(async sizes =>
    {
        var turn = 0;
        var page = await Read(new StubServer().AnswersStream(() => new PiecewiseStream(LogSamples.AnswerBytes(Log), _ => sizes[turn++ % sizes.Length])));
        page.Events.Count.ShouldBe(LogSamples.FailedAccount.Count + LogSamples.OldFormat.Count + 1);
    }, iter: 100, threads: 1);

    [Fact]
    public Task The_order_of_keys_never_matters() =>
        Gen.Select(Gen.Shuffle(new[] { "data", "metadata", "log", "zz" }), Gen.Shuffle(new[] { "log", "data", "more", "deep" })).SampleAsync(async order =>
        {
            var data = Object(order.Item2, key => key switch
            {
                "log" => JsonSerializer.Serialize(Log),
                "data" => """{"log":"{\"contents\":{\"action\":\"wrong\"}}\n"}""",
                "deep" => """[{"log":"wrong\n","data":{"log":"wrong"}},["log","wrong"],"log"]""",
                _ => "\"log\"",
            });
            var body = Object(order.Item1, key => key switch
            {
                "data" => data,
                "metadata" => """{"reason":"OK","result":"1","log":"wrong"}""",
                "log" => "\"{}\"",
                _ => """{"data":{"log":"wrong"},"x":[]}""",
            });
            (await Read(new StubServer().Answers(body))).Events.Count.ShouldBe(LogSamples.FailedAccount.Count + LogSamples.OldFormat.Count + 1);
        }, iter: 200, threads: 1);

    [Fact]
    public async Task A_refusal_behind_a_log_is_still_a_refusal()
    {
        var server = new StubServer().Answers($$$"""{"data":{"log":{{{JsonSerializer.Serialize(Log)}}}},"metadata":{"result":0,"reason":"No."}}""");
        (await server.FailureOf(Read(server))).Reason.ShouldBe("No.");
    }

    [Fact]
    public async Task A_log_that_is_cut_is_asked_for_again()
    {
        var answer = LogSamples.Answer(Log);
        foreach (var length in new[] { 5, answer.Length / 2, answer.Length - 1 })
        {
            var server = new StubServer().Answers(answer[..length]).Answers(answer);
            (await server.Run(Read(server))).Events.Count.ShouldBe(LogSamples.FailedAccount.Count + LogSamples.OldFormat.Count + 1);
            server.Requests.Count.ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("<html>Login</html>", HttpStatusCode.OK, WhmErrorKind.NotJson)]
    [InlineData("""{"cpanelresult":{"error":"Access denied"}}""", HttpStatusCode.OK, WhmErrorKind.Auth)]
    [InlineData("""{"cpanelresult":{"error":"Access denied"}}""", HttpStatusCode.Forbidden, WhmErrorKind.Auth)]
    [InlineData("", HttpStatusCode.BadGateway, WhmErrorKind.Http)]
    [InlineData("{}", HttpStatusCode.OK, WhmErrorKind.Unexpected)]
    public async Task Other_answers_have_their_kinds_of_failure(string body, HttpStatusCode status, WhmErrorKind kind)
    {
        var server = new StubServer().Answers(body, status);
        (await server.FailureOf(Read(server))).Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("""{"x":"aaaa""", WhmErrorKind.Unexpected)]
    [InlineData("<html>aaaa", WhmErrorKind.NotJson)]
    public async Task An_endless_answer_that_is_no_log_is_not_held(string beginning, WhmErrorKind kind)
    {
        var server = new StubServer().AnswersStream(() => new EndlessStream(beginning));
        (await Should.ThrowAsync<WhmException>(() => Read(server))).Kind.ShouldBe(kind);
    }

    private static string Object(IEnumerable<string> keys, Func<string, string> value) => "{" + string.Join(" , ", keys.Select(key => $"\"{key}\" : {value(key)}")) + "}";

    private static IEnumerable<string> Told(LogPage<MasterLogEvent> page) =>
        page.Events.Select(entry => $"{entry.ActionWord} {entry.Queue} {entry.Item} {entry.Text} {entry.Result?.Failure} {entry.Result?.Counters} {string.Join('|', entry.Result?.Remarks ?? [])}")
            .Append(page.Next.ToString());

    private static Task<LogPage<MasterLogEvent>> Read(StubServer server) => server.Client.ReadMasterLogAsync(StubServer.Session, LogPosition.Start, CancellationToken.None);
}
