using System.Globalization;
using System.Net;
using System.Text;

namespace WhmTransferBot.Tests.Discord;

/// <summary>Answers in place of Discord, without a wire.</summary>
internal sealed class ScriptedDiscord : HttpMessageHandler
{
    /// <summary>What is answered.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = _ => new HttpResponseMessage(HttpStatusCode.NoContent);

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>An answer 429.</summary>
    public static HttpResponseMessage TooMany(double seconds, string? scope = "user", int? code = null)
    {
        var known = code is { } number ? string.Create(CultureInfo.InvariantCulture, $", \"code\": {number}") : string.Empty;
        var isGlobal = scope == "global" ? "true" : "false";
        var answer = Json((HttpStatusCode)429, string.Create(CultureInfo.InvariantCulture, $"{{ \"message\": \"slow down\", \"retry_after\": {seconds}, \"global\": {isGlobal}{known} }}"));
        if (scope is not null) answer.Headers.Add("X-RateLimit-Scope", scope);
        return answer;
    }

    /// <summary>Any answer with a body.</summary>
    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        return Task.FromResult(Answer(request));
    }
}
