using System.Net;

namespace WhmTransferBot.Fuzzing.Http;

/// <summary>
/// A platform that answers as it should, but for one of the requests, whose answer is made up: so that what lies behind a sensible answer is
/// reached as well. It is asked through clients with the limits of the real ones.
/// </summary>
/// <param name="made">The body that is made up.</param>
/// <param name="at">The number of the request that it answers, from 0.</param>
/// <param name="sensible">A sensible body for a request.</param>
internal sealed class AnsweringClients(byte[] made, int at, Func<HttpRequestMessage, string> sensible) : HttpMessageHandler, IHttpClientFactory
{
    private const int LongestHeader = 40;
    private const int LongestAnswer = 16 * 1024 * 1024;

    private int _asked;

    /// <summary>The status of the answer that is made up.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The headers whose value is the first line of the answer that is made up.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <inheritdoc />
    public HttpClient CreateClient(string name) =>
        new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(_asked++ == at ? Made() : new HttpResponseMessage { Content = new StringContent(sensible(request)) });

    private HttpResponseMessage Made()
    {
        var response = new HttpResponseMessage(Status) { Content = new ByteArrayContent(made) };
        var value = FirstLine();
        foreach (var header in Headers) response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }

    private string FirstLine()
    {
        var line = made.AsSpan(0, Math.Min(made.Length, LongestHeader));
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        return string.Concat((end < 0 ? line : line[..end]).ToArray().Select(value => (char)value));
    }
}
