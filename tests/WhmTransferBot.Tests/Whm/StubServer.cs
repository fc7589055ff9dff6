using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

/// <summary>A WHM server without a network: answers what it was told to, in order, and remembers what it was asked.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    public const string Token = "TOKENTOKENTOKEN0123456789";

    public static readonly TransferSessionId Session = TransferSessionId.Parse("exampleservercopya20140206192428NtyW");

    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private Func<CancellationToken, Task<HttpResponseMessage>>? _last;

    public List<SeenRequest> Requests { get; } = [];

    public SeenRequest Request => Requests.ShouldHaveSingleItem();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public WhmOptions Options { get; } = new();

    public ILogger<WhmClient> Logger { get; set; } = NullLogger<WhmClient>.Instance;

    public static WhmEndpoint Endpoint { get; } = new(
        new Uri("https://new1.example.net:2087"), "root", WhmCredential.ApiToken(new Secret(Token)), TlsTrust.System);

    public WhmClient Client => new(new HttpMessageInvoker(this), Endpoint, Options, Time, new WhmMeter(Chat.Some.Meters), Logger);

    /// <summary>The last answer is given again to further requests.</summary>
    public StubServer Answers(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public StubServer Answers(string body, HttpStatusCode status = HttpStatusCode.OK, string contentType = "text/plain") =>
        Answers(_ => Task.FromResult(Response(new ByteArrayContent(Encoding.UTF8.GetBytes(body)), status, contentType)));

    public StubServer AnswersData(string data) => Answers($$$"""{"data":{{{data}}},"metadata":{"command":"x","reason":"OK","result":1,"version":1}}""");

    public StubServer AnswersOk() => Answers("""{"metadata":{"command":"x","reason":"OK.","result":1,"version":1}}""");

    public StubServer Refuses(string reason) =>
        Answers($$$"""{"metadata":{"command":"x","reason":{{{System.Text.Json.JsonSerializer.Serialize(reason)}}},"result":0,"version":1}}""");

    public StubServer AnswersStream(Func<Stream> open) => Answers(_ => Task.FromResult(Response(new StreamContent(open()), HttpStatusCode.OK, "application/json")));

    public StubServer Fails(Exception fault) => Answers(_ => Task.FromException<HttpResponseMessage>(fault));

    public StubServer NeverAnswers() => Answers(async token =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, Time, token);
        throw new InvalidOperationException("unreachable");
    });

    /// <summary>Lets the clock run until a call is through: its waits and time-outs are all on that clock.</summary>
    public async Task<T> Run<T>(Task<T> call, TimeSpan? step = null)
    {
        for (var steps = 0; !call.IsCompleted && steps < 10_000; steps++)
        {
            Time.Advance(step ?? TimeSpan.FromSeconds(1));
            // What a step sets off runs on other threads; a clock that does not wait for them would overtake the waits that they begin.
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        return await call;
    }

    /// <summary>
    /// Lets the clock creep until the next request is there. What follows a time-out runs on other threads, which a clock that only runs
    /// would overtake; so they get real moments in between.
    /// </summary>
    public async Task AskedAgainAsync()
    {
        var before = Requests.Count;
        for (var steps = 0; Requests.Count == before && steps < 200; steps++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            Time.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    public async Task<WhmException> FailureOf(Task call)
    {
        async Task<bool> Wrapped()
        {
            await call;
            return true;
        }

        return await Should.ThrowAsync<WhmException>(() => Run(Wrapped()));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(await SeenRequest.Of(request, cancellationToken));
        _last = _answers.Count > 0 ? _answers.Dequeue() : _last;
        return await _last.ShouldNotBeNull()(cancellationToken);
    }

    private static HttpResponseMessage Response(HttpContent content, HttpStatusCode status, string contentType)
    {
        content.Headers.ContentType = new(contentType);
        return new HttpResponseMessage(status) { Content = content };
    }
}
