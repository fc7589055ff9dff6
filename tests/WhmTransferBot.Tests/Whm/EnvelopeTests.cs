using System.Net;
using System.Text;
using CsCheck;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Tests.Whm;

public sealed class EnvelopeTests
{
    private const string Html = "<!DOCTYPE html><html><head><title>Login</title></head><body>Log in</body></html>";
    private const string RefusedLogin = """{"cpanelresult":{"apiversion":"2","error":"Access denied","data":{"reason":"Access denied","result":"0"},"type":"text"}}""";

    [Theory]
    [InlineData("""{"data":{"version":"11.88.0.1"},"metadata":{"command":"version","reason":"OK","result":1,"version":1}}""")]
    [InlineData("""{"metadata":{"version":1,"reason":"OK","result":"1","command":"version"},"data":{"version":"11.88.0.1"}}""")]
    [InlineData("""{"metadata":{"reason":"OK.","result":1},"data":{"version":"11.88.0.1"}}""")]
    [InlineData("""{"metadata":{"reason":"Success","result":true},"data":{"version":"11.88.0.1"}}""")]
    [InlineData("""{"metadata":{"reason":null,"result":"1"},"data":{"version":"11.88.0.1"}}""")]
    [InlineData("""{"metadata":{"result":1},"data":{"other":[1,{"deep":[]}],"version":"11.88.0.1"},"extra":[{"metadata":{"result":0}}]}""")]
    [InlineData("\uFEFF \r\n\t{\"metadata\":{\"result\":1},\"data\":{\"version\":\"11.88.0.1\"}}\n\n")]
    [InlineData("""{"metadata":{"result":1,"chunk":{"current":1,"records":"3"}},"data":{"version":"11.88.0.1"}}""")]
    public async Task A_success_is_recognised_in_every_dress(string body)
    {
        var server = new StubServer().Answers(body, contentType: "text/html");
        (await server.Client.GetVersionAsync(Token)).ShouldBe("11.88.0.1");
    }

    [Theory]
    [InlineData("""{"metadata":{"result":0,"reason":"No such session."}}""", WhmErrorKind.ApiFailure)]
    [InlineData("""{"metadata":{"result":"0","reason":"No such session."},"data":{}}""", WhmErrorKind.ApiFailure)]
    [InlineData("""{"metadata":{"result":0,"reason":null}}""", WhmErrorKind.ApiFailure)]
    [InlineData("""{"metadata":{"reason":"OK"},"data":{"version":"1"}}""", WhmErrorKind.Unexpected)]
    [InlineData("""{"metadata":{"result":null},"data":{"version":"1"}}""", WhmErrorKind.Unexpected)]
    [InlineData("""{"metadata":[],"data":{"version":"1"}}""", WhmErrorKind.Unexpected)]
    [InlineData("""{"data":{"version":"1"}}""", WhmErrorKind.Unexpected)]
    [InlineData("""{"metadata":{"result":1},"data":{}}""", WhmErrorKind.Unexpected)]
    [InlineData("""{"metadata":{"result":1},"data":[]}""", WhmErrorKind.Unexpected)]
    [InlineData("""{"metadata":{"result":1}}""", WhmErrorKind.Unexpected)]
    [InlineData("{}", WhmErrorKind.Unexpected)]
    [InlineData(RefusedLogin, WhmErrorKind.Auth)]
    [InlineData("""{"cpanelresult":{"apiversion":"2","error":,"Access denied","data":{"reason":"Access denied","result":"0"},"type":"text"}}""", WhmErrorKind.Auth)]
    [InlineData(Html, WhmErrorKind.NotJson)]
    [InlineData("Service unavailable", WhmErrorKind.NotJson)]
    [InlineData("[1,2]", WhmErrorKind.NotJson)]
    [InlineData("{not json}", WhmErrorKind.NotJson)]
    [InlineData("""{"metadata":{"result":1},"data":{"version":"11.88""", WhmErrorKind.Transport)]
    [InlineData("{", WhmErrorKind.Transport)]
    [InlineData("", WhmErrorKind.Transport)]
    [InlineData("  ", WhmErrorKind.Transport)]
    public async Task Every_other_body_has_its_kind_of_failure(string body, WhmErrorKind kind)
    {
        var server = new StubServer().Answers(body);
        var failure = await server.FailureOf(server.Client.GetVersionAsync(Token));
        failure.Kind.ShouldBe(kind);
        failure.Function.ShouldBe("version");
        failure.Server.ShouldBe("new1.example.net");
        failure.HttpStatus.ShouldBe(200);
        failure.MayHaveTakenEffect.ShouldBeFalse();
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, RefusedLogin, WhmErrorKind.Auth)]
    [InlineData(HttpStatusCode.Forbidden, Html, WhmErrorKind.Auth)]
    [InlineData(HttpStatusCode.Unauthorized, "", WhmErrorKind.Auth)]
    [InlineData(HttpStatusCode.NotFound, Html, WhmErrorKind.Http)]
    [InlineData(HttpStatusCode.MovedPermanently, "", WhmErrorKind.Http)]
    [InlineData(HttpStatusCode.InternalServerError, "{}", WhmErrorKind.Http)]
    [InlineData(HttpStatusCode.BadGateway, Html, WhmErrorKind.Http)]
    [InlineData(HttpStatusCode.TooManyRequests, "", WhmErrorKind.Http)]
    public async Task Every_http_status_has_its_kind_of_failure(HttpStatusCode status, string body, WhmErrorKind kind)
    {
        var server = new StubServer().Answers(body, status);
        var failure = await server.FailureOf(server.Client.GetVersionAsync(Token));
        failure.Kind.ShouldBe(kind);
        failure.HttpStatus.ShouldBe((int)status);
    }

    [Fact]
    public async Task A_refusal_keeps_the_words_without_their_html()
    {
        var server = new StubServer().Refuses("The user <strong>“bob”</strong> does not exist &amp; never did.<br>Sorry…");
        var failure = await server.FailureOf(server.Client.GetAccountSummaryAsync("bob", Token));
        failure.Reason.ShouldBe("The user “bob” does not exist & never did.\nSorry…");
    }

    [Fact]
    public async Task An_answer_beyond_the_bound_is_not_held()
    {
        var server = new StubServer();
        server.Options.MaxAnswerBytes = 4096;
        server.AnswersStream(() => new EndlessStream("""{"metadata":{"result":1},"data":{"version":" """));
        var failure = await server.FailureOf(server.Client.GetVersionAsync(Token));
        failure.Kind.ShouldBe(WhmErrorKind.Unexpected);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_not_hide_the_rest()
    {
        var body = Encoding.UTF8.GetBytes("""{"metadata":{"result":1},"data":{"acct":[{"user":"a?b","domain":"\ud83d"},{"user":"carol","domain":"c.example"}]}}""");
        body[Array.IndexOf(body, (byte)'?')] = 0xFF;
        var server = new StubServer().AnswersStream(() => new MemoryStream(body));
        var accounts = await server.Client.ListAccountsAsync(null, Token);
        accounts.Select(account => account.User).ShouldBe(["a\uFFFDb", "carol"]);
        accounts[0].Domain.ShouldBe("\uFFFD");
    }

    [Fact]
    public async Task Messages_and_warnings_of_the_metadata_are_read()
    {
        var server = new StubServer().Answers(
            """{"metadata":{"output":{"warnings":["careful"],"messages":["Found archive: /home/a.tar.gz"]},"result":1}}""");
        var deletion = await server.Client.DeleteAccountArchivesAsync("a", null, Token);
        deletion.Messages.ShouldBe(["Found archive: /home/a.tar.gz"]);
        deletion.Warnings.ShouldBe(["careful"]);
    }

    [Fact]
    public Task The_order_of_keys_never_matters() => Gen.Shuffle(new[]
    {
        """ "metadata":{"reason":"OK","result":"1","version":1,"command":"gethostname"} """,
        """ "data":{"hostname":"h.example"} """,
        """ "zz":{"data":{"hostname":"wrong"},"metadata":{"result":0}} """,
        """ "log":"x" """,
    }).SampleAsync(async parts =>
    {
        var server = new StubServer().Answers("{" + string.Join(',', parts) + "}");
        (await server.Client.GetHostnameAsync(CancellationToken.None)).ShouldBe("h.example");
    }, iter: 24, threads: 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
