using System.Net;
using System.Net.Sockets;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

public sealed class RetryTests
{
    private static readonly HttpRequestException Unreachable = new(
        HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));

    private static readonly HttpRequestException Reset = new(HttpRequestError.Unknown, "reset", new IOException("reset"));

    [Fact]
    public async Task A_read_is_repeated_until_the_server_answers()
    {
        var server = new StubServer().Fails(Unreachable).Answers("", HttpStatusCode.BadGateway).Answers("{\"meta").AnswersData("""{"version":"1"}""");
        (await server.Run(server.Client.GetVersionAsync(Token))).ShouldBe("1");
        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_read_is_given_up_after_its_repetitions()
    {
        var server = new StubServer().Answers("", HttpStatusCode.ServiceUnavailable);
        (await server.FailureOf(server.Client.GetVersionAsync(Token))).HttpStatus.ShouldBe(503);
        server.Requests.Count.ShouldBe(1 + server.Options.Retries);
    }

    [Fact]
    public async Task A_repetition_waits_first()
    {
        var server = new StubServer().Fails(Unreachable).AnswersData("""{"version":"1"}""");
        var call = server.Client.GetVersionAsync(Token);
        server.Requests.Count.ShouldBe(1);
        call.IsCompleted.ShouldBeFalse();
        (await server.Run(call)).ShouldBe("1");
    }

    [Fact]
    public async Task A_start_is_repeated_because_that_is_harmless()
    {
        var server = new StubServer().Fails(Reset).AnswersData("""{"pid":"90210"}""");
        (await server.Run(server.Client.StartTransferSessionAsync(StubServer.Session, Token))).ShouldBe(90210);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_start_that_may_have_arrived_once_stays_uncertain()
    {
        var server = new StubServer().Fails(Reset).Refuses("The session cannot be started.");
        var failure = await server.FailureOf(server.Client.StartTransferSessionAsync(StubServer.Session, Token));
        failure.Kind.ShouldBe(WhmErrorKind.ApiFailure);
        failure.MayHaveTakenEffect.ShouldBeTrue();
        failure.Message.ShouldEndWith("An earlier attempt may have reached the server.");
    }

    [Fact]
    public async Task A_start_that_never_left_is_certain()
    {
        var server = new StubServer().Fails(Unreachable);
        (await server.FailureOf(server.Client.StartTransferSessionAsync(StubServer.Session, Token))).MayHaveTakenEffect.ShouldBeFalse();
    }

    [Theory]
    [InlineData("create")]
    [InlineData("createUser")]
    [InlineData("enqueue")]
    [InlineData("pause")]
    [InlineData("abort")]
    [InlineData("analyze")]
    [InlineData("credentials")]
    [InlineData("delete")]
    public async Task A_change_is_never_repeated(string name)
    {
        foreach (var server in new[] { new StubServer().Fails(Reset), new StubServer().Fails(Unreachable), new StubServer().Answers("", HttpStatusCode.BadGateway), new StubServer().NeverAnswers() })
        {
            await server.FailureOf(Call(server.Client, name));
            server.Requests.Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_refused_login_is_never_repeated(HttpStatusCode status)
    {
        var server = new StubServer().Answers("", status);
        await server.FailureOf(server.Client.GetVersionAsync(Token));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_never_repeated()
    {
        var server = new StubServer().Refuses("No.");
        await server.FailureOf(server.Client.GetVersionAsync(Token));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_asks_for_rest_gets_it()
    {
        var server = new StubServer().Answers(_ => Task.FromResult(Busy(TimeSpan.FromSeconds(20)))).AnswersData("""{"version":"1"}""");
        var call = server.Client.GetVersionAsync(Token);
        server.Time.Advance(TimeSpan.FromSeconds(19));
        server.Requests.Count.ShouldBe(1);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        (await call).ShouldBe("1");
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_rest_is_left_alone_and_the_caller_told()
    {
        var server = new StubServer().Answers(_ => Task.FromResult(Busy(TimeSpan.FromMinutes(10))));
        var failure = await server.FailureOf(server.Client.GetVersionAsync(Token));
        failure.RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_silent_server_is_asked_again_and_then_given_up()
    {
        var server = new StubServer().NeverAnswers();
        var call = server.Client.GetVersionAsync(Token);
        server.Time.Advance(server.Options.Read.Attempt);
        await server.AskedAgainAsync();
        var failure = await server.FailureOf(call);
        failure.Kind.ShouldBe(WhmErrorKind.Timeout);
        failure.MayHaveTakenEffect.ShouldBeFalse();
        server.Requests.Count.ShouldBeInRange(2, 1 + server.Options.Retries);
    }

    [Fact]
    public async Task A_long_answer_that_did_not_come_in_time_is_not_asked_for_again_at_once()
    {
        var server = new StubServer().NeverAnswers();
        var call = server.Client.ListAccountsAsync(null, Token);
        server.Time.Advance(server.Options.LargeRead.Attempt);
        (await Should.ThrowAsync<WhmException>(() => call)).Kind.ShouldBe(WhmErrorKind.Timeout);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_total_time_ends_a_call_between_its_attempts()
    {
        var server = new StubServer().Fails(Unreachable);
        server.Options.Read = new(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(10));
        var call = server.Client.GetVersionAsync(Token);
        server.Time.Advance(TimeSpan.FromMilliseconds(10));
        (await Should.ThrowAsync<WhmException>(() => call)).Kind.ShouldBe(WhmErrorKind.Timeout);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("create", 600)]
    [InlineData("analyze", 600)]
    [InlineData("enqueue", 60)]
    [InlineData("credentials", 120)]
    public async Task Every_kind_of_call_has_its_own_time(string name, int seconds)
    {
        var server = new StubServer().NeverAnswers();
        var call = Call(server.Client, name);
        server.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        call.IsCompleted.ShouldBeFalse();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        (await Should.ThrowAsync<WhmException>(() => call)).Kind.ShouldBe(WhmErrorKind.Timeout);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused_all_at_once()
    {
        var result = new WhmOptionsValidation().Validate(null, new WhmOptions { Retries = -1, MaxAnswerBytes = 0, Read = new(TimeSpan.Zero, TimeSpan.Zero) });
        result.Failures!.Count().ShouldBe(3);
        new WhmOptionsValidation().Validate(null, new WhmOptions()).Succeeded.ShouldBeTrue();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static HttpResponseMessage Busy(TimeSpan rest) =>
        new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(rest) }, Content = new StringContent("") };

    private static Task Call(WhmClient client, string name)
    {
        var source = new SourceLogin { Host = "old1", Password = new Secret("password") };
        return name switch
        {
            "create" => client.CreateRemoteRootTransferSessionAsync(new RootSessionRequest { Source = source }, Token),
            "createUser" => client.CreateRemoteUserTransferSessionAsync(new UserSessionRequest("old1", new Secret("password")), Token),
            "enqueue" => client.EnqueueTransferItemAsync(StubServer.Session, new PackageItem("gold"), null, Token),
            "pause" => client.PauseTransferSessionAsync(StubServer.Session, Token),
            "abort" => client.AbortTransferSessionAsync(StubServer.Session, Token),
            "analyze" => client.AnalyzeTransferSessionRemoteAsync(StubServer.Session, Token),
            "credentials" => client.CheckRemoteCredentialsAsync(source, Token),
            _ => client.DeleteAccountArchivesAsync("a", null, Token),
        };
    }
}
