using System.Text;
using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.Whm.Wire;

/// <summary>Writes the HTTP request of a call: GET with a query for reads, POST with a form for everything else.</summary>
internal sealed class RequestWriter(WhmEndpoint endpoint)
{
    private static readonly KeyValuePair<string, string> ApiVersion = new("api.version", "1");
    private static readonly string UserAgent = "WhmTransferBot/" + typeof(RequestWriter).Assembly.GetName().Version?.ToString(3);

    private readonly string _root = endpoint.Url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/json-api/";

    public HttpRequestMessage Write(WhmFunction function, CallParameters parameters)
    {
        var request = function.IsPost ? Post(function, parameters) : Get(function, parameters);
        request.Headers.Authorization = endpoint.Credential.ToHeader(endpoint.User);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/plain;q=0.9");
        return request;
    }

    private HttpRequestMessage Get(WhmFunction function, CallParameters parameters)
    {
        var url = new StringBuilder(_root).Append(function.Name).Append("?api.version=1");
        foreach (var (key, value) in parameters.Entries)
            url.Append('&').Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
        return new HttpRequestMessage(HttpMethod.Get, new Uri(url.ToString(), UriKind.Absolute));
    }

    private HttpRequestMessage Post(WhmFunction function, CallParameters parameters) =>
        new(HttpMethod.Post, new Uri(_root + function.Name, UriKind.Absolute))
        {
            Content = new FormUrlEncodedContent(parameters.Entries.Prepend(ApiVersion)),
        };
}
