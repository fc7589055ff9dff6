using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>
/// Sends requests to Slack and turns whatever comes back into a <see cref="SlackAnswer{T}"/>. It throws for nothing but
/// cancellation by the caller, repeats nothing, and knows no method.
/// </summary>
internal sealed class SlackWire(IHttpClientFactory clients, SlackOptions options, TimeProvider time)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "slack";

    /// <summary>How long one call may take. After it nobody knows whether Slack did what was asked.</summary>
    public static readonly TimeSpan CallTakesAtMost = TimeSpan.FromSeconds(20);

    /// <summary>Calls a method of the Web API.</summary>
    public Task<SlackAnswer<T>> CallAsync<T>(
        ApiMethod method, Secret token, SlackForm form, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
        where T : ApiAnswer
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(BaseAddress, method.Name)) { Content = form.ToContent() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        return SendAsync(request, (response, body) => AnswerReading.OfMethod(response, body, shape), cancellationToken);
    }

    /// <summary>Posts JSON to a response address, which needs no token.</summary>
    public Task<SlackAnswer<ApiAnswer>> PostJsonAsync(Uri address, string json, CancellationToken cancellationToken) =>
        SendToAsync(address, new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json), cancellationToken);

    /// <summary>Posts the bytes of a file to an upload address, which needs no token.</summary>
    public Task<SlackAnswer<ApiAnswer>> PostBytesAsync(Uri address, byte[] bytes, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Octet);
        return SendToAsync(address, content, cancellationToken);
    }

    private Uri BaseAddress => options.ApiUrl.AbsoluteUri.EndsWith('/') ? options.ApiUrl : new Uri($"{options.ApiUrl.AbsoluteUri}/");

    private async Task<SlackAnswer<ApiAnswer>> SendToAsync(Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        if (!SlackAddress.IsTrusted(address, options.ApiUrl))
            return new SlackAnswer<ApiAnswer>.Refused("foreign_address", $"{address.Host} is not one of Slack's hosts");
        return await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, AnswerReading.OfAddress, cancellationToken);
    }

    private async Task<SlackAnswer<T>> SendAsync<T>(
        HttpRequestMessage request, Func<HttpResponseMessage, byte[], SlackAnswer<T>> read, CancellationToken cancellationToken)
        where T : ApiAnswer
    {
        using var _ = request;
        using var patience = new CancellationTokenSource(CallTakesAtMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return read(response, body);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer<T>.Unconfirmed($"no answer within {CallTakesAtMost.TotalSeconds:0} s");
        }
        catch (HttpRequestException failure) when (NeverArrived(failure))
        {
            return new SlackAnswer<T>.Unavailable(failure.Message);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // An answer may be broken in ways that nobody has thought of, for example packed otherwise than it says.
            return new SlackAnswer<T>.Unconfirmed(failure.Message);
        }
    }

    private static bool NeverArrived(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or
        HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or
        HttpRequestError.ProxyTunnelError;
}
