using System.Net;

namespace WhmTransferBot.Fuzzing.Whm;

/// <summary>A server that gives the same answer to everything.</summary>
/// <param name="open">The body.</param>
internal sealed class AnsweringHandler(Func<Stream> open) : HttpMessageHandler
{
    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(Status) { Content = new StreamContent(open()) });
}
