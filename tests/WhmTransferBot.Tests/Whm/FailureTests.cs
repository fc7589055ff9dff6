using System.Net;
using System.Net.Sockets;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

public sealed class FailureTests
{
    private static readonly RootSessionRequest Create = new() { Source = new SourceLogin { Host = "old1.example.net", Password = new Secret("12345luggage") } };

    private static readonly HttpRequestException Refused = new(
        HttpRequestError.ConnectionError, "Connection refused (new1.example.net:2087)", new SocketException((int)SocketError.ConnectionRefused));

    private static readonly HttpRequestException Reset = new(
        HttpRequestError.Unknown, "An error occurred while sending the request.", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));

    public static TheoryData<string> ChangingCalls => ["create", "enqueue", "pause", "abort", "analyze", "start"];

    [Theory]
    [MemberData(nameof(ChangingCalls))]
    public async Task A_change_that_never_left_has_no_effect(string name)
    {
        var server = new StubServer().Fails(Refused);
        var failure = await server.FailureOf(Call(server, name));
        failure.Kind.ShouldBe(WhmErrorKind.Transport);
        failure.MayHaveTakenEffect.ShouldBeFalse();
        failure.SourceTokenMayRemain.ShouldBeFalse();
        failure.Message.ShouldBe("new1.example.net cannot be reached on port 2087 (connection refused); check that WHM runs there and that the port is open from here.");
    }

    [Theory]
    [MemberData(nameof(ChangingCalls))]
    public async Task A_change_whose_connection_broke_may_have_taken_effect(string name)
    {
        var server = new StubServer().Fails(Reset);
        (await server.FailureOf(Call(server, name))).ShouldSatisfyAllConditions(
            failure => failure.Kind.ShouldBe(WhmErrorKind.Transport),
            failure => failure.MayHaveTakenEffect.ShouldBeTrue(),
            failure => failure.Message.ShouldContain("look before repeating"));
    }

    [Theory]
    [MemberData(nameof(ChangingCalls))]
    public async Task A_change_that_was_not_answered_in_time_may_have_taken_effect(string name)
    {
        var server = new StubServer().NeverAnswers();
        (await server.FailureOf(Call(server, name))).ShouldSatisfyAllConditions(
            failure => failure.Kind.ShouldBe(WhmErrorKind.Timeout), failure => failure.MayHaveTakenEffect.ShouldBeTrue());
    }

    [Theory]
    [MemberData(nameof(ChangingCalls))]
    public async Task A_change_whose_answer_was_cut_may_have_taken_effect(string name)
    {
        var server = new StubServer().Answers("""{"metadata":{"result":1,"rea""");
        (await server.FailureOf(Call(server, name))).ShouldSatisfyAllConditions(
            failure => failure.Kind.ShouldBe(WhmErrorKind.Transport), failure => failure.MayHaveTakenEffect.ShouldBeTrue());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, true)]
    [InlineData(HttpStatusCode.InternalServerError, true)]
    [InlineData(HttpStatusCode.RequestTimeout, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.Found, false)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    public async Task The_status_says_whether_a_change_may_have_taken_effect(HttpStatusCode status, bool may)
    {
        var server = new StubServer().Answers("", status);
        (await server.FailureOf(Call(server, "enqueue"))).MayHaveTakenEffect.ShouldBe(may);
    }

    [Fact]
    public async Task A_session_without_a_readable_id_may_exist()
    {
        var server = new StubServer().AnswersData("""{"transfer_session_id":"../x"}""");
        (await server.FailureOf(Call(server, "create"))).ShouldSatisfyAllConditions(
            failure => failure.Kind.ShouldBe(WhmErrorKind.Unexpected),
            failure => failure.MayHaveTakenEffect.ShouldBeTrue(),
            failure => failure.SourceTokenMayRemain.ShouldBeTrue());
    }

    [Fact]
    public async Task A_refused_create_warns_of_the_token_on_the_source()
    {
        var server = new StubServer().Refuses("The system could not analyze the remote server.");
        var failure = await server.FailureOf(Call(server, "create"));
        failure.Kind.ShouldBe(WhmErrorKind.ApiFailure);
        failure.MayHaveTakenEffect.ShouldBeFalse();
        failure.SourceTokenMayRemain.ShouldBeTrue();
        failure.Message.ShouldContain("transfer-<unix time>");
    }

    [Theory]
    [InlineData("You do not have the required “all” ACL.", true)]
    [InlineData("Permission denied", true)]
    [InlineData("You do not have permission to use that function.", true)]
    [InlineData("Insufficient privileges.", true)]
    [InlineData("The user “test” is reserved and not permitted.", false)]
    [InlineData("The session does not exist.", false)]
    public async Task Missing_privileges_are_told_apart(string reason, bool isPrivilege)
    {
        var server = new StubServer().Refuses(reason);
        var failure = await server.FailureOf(server.Client.ValidateSystemUserAsync("test", TestContext.Current.CancellationToken));
        failure.IsMissingPrivilege.ShouldBe(isPrivilege);
        failure.Message.Contains("privilege", StringComparison.Ordinal).ShouldBe(isPrivilege || reason.Contains("privilege", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_login_that_the_source_denies_is_no_missing_privilege()
    {
        var server = new StubServer().Refuses("Permission denied (publickey,password).");
        (await server.FailureOf(Call(server, "create"))).IsMissingPrivilege.ShouldBeFalse();
    }

    [Fact]
    public async Task No_failure_and_no_log_line_shows_a_secret()
    {
        var log = new CapturingLogger<WhmClient>();
        foreach (var server in FailingServers())
        {
            server.Logger = log;
            var failure = await server.FailureOf(Call(server, "create"));
            var shown = $"{failure} {failure.Reason}";
            shown.ShouldNotContain("luggage");
            shown.ShouldNotContain(StubServer.Token);
        }

        log.Lines.ShouldNotBeEmpty();
        foreach (var line in log.Lines) line.ShouldNotContain("luggage");
    }

    [Fact]
    public async Task Texts_that_repeat_the_password_come_without_it()
    {
        var server = new StubServer().AnswersData("""{"transfer_session_id":"abc","create_rawout":"login root:12345luggage … Done","analyze_rawout":""}""");
        var session = await server.Client.CreateRemoteRootTransferSessionAsync(Create, TestContext.Current.CancellationToken);
        session.CreateText.ShouldBe("login root:*** … Done");
    }

    [Fact]
    public async Task Giving_up_is_no_failure()
    {
        using var giveUp = new CancellationTokenSource();
        var server = new StubServer().NeverAnswers();
        var call = server.Client.GetVersionAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    private static IEnumerable<StubServer> FailingServers() =>
    [
        new StubServer().Refuses("Bad password 12345luggage for root"),
        new StubServer().Refuses(new string('x', 5000) + "12345luggage"),
        new StubServer().Fails(Reset),
        new StubServer().NeverAnswers(),
        new StubServer().Answers($"<html>12345luggage {StubServer.Token}</html>"),
        new StubServer().Answers($$$"""{"cpanelresult":{"error":"no 12345luggage {{{StubServer.Token}}}"}}"""),
        new StubServer().AnswersData("""{"transfer_session_id":"12345luggage!"}"""),
    ];

    private static Task Call(StubServer server, string name)
    {
        var client = server.Client;
        var token = TestContext.Current.CancellationToken;
        return name switch
        {
            "create" => client.CreateRemoteRootTransferSessionAsync(Create, token),
            "enqueue" => client.EnqueueTransferItemAsync(StubServer.Session, new PackageItem("gold"), null, token),
            "pause" => client.PauseTransferSessionAsync(StubServer.Session, token),
            "abort" => client.AbortTransferSessionAsync(StubServer.Session, token),
            "analyze" => client.AnalyzeTransferSessionRemoteAsync(StubServer.Session, token),
            _ => client.StartTransferSessionAsync(StubServer.Session, token),
        };
    }
}
