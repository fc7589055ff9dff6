using System.Net.Http.Headers;

namespace WhmTransferBot.Tests.Whm;

/// <summary>A request as the server saw it.</summary>
internal sealed record SeenRequest(HttpMethod Method, Uri Url, string Body, string? ContentType, AuthenticationHeaderValue? Authorization, string UserAgent)
{
    public string Function => Url.Segments[^1];

    /// <summary>Query and form together, without the version.</summary>
    public IReadOnlyDictionary<string, string> Parameters =>
        Pairs(Url.Query.TrimStart('?')).Concat(Pairs(Body)).Where(pair => pair.Key != "api.version").ToDictionary();

    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    public static async Task<SeenRequest> Of(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method,
        request.RequestUri!,
        request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
        request.Content?.Headers.ContentType?.MediaType,
        request.Headers.Authorization,
        request.Headers.UserAgent.ToString());

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string text) =>
        from pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        select KeyValuePair.Create(Decode(parts[0]), Decode(parts[1]));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
