using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>Reads answers of every kind that Slack, or something before it, may give.</summary>
internal static class AnswerReading
{
    /// <summary>How long to wait after a limit that does not say for how long it holds.</summary>
    public static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private const int LongestError = 100;
    private const int LongestMessage = 200;
    private const int LongestExcerpt = 120;

    /// <summary>Errors after which part of the work may have been done (docs.slack.dev, errors of every method).</summary>
    private static readonly HashSet<string> HalfDone = ["internal_error", "fatal_error"];

    /// <summary>Errors that pass by themselves and leave nothing done.</summary>
    private static readonly HashSet<string> Passing = ["service_unavailable", "request_timeout", "team_added_to_org"];

    private static readonly HashSet<string> Limits = ["ratelimited", "rate_limited", "message_limit_exceeded"];

    /// <summary>Reads the answer of a method.</summary>
    public static SlackAnswer<T> OfMethod<T>(HttpResponseMessage response, byte[] body, JsonTypeInfo<T> shape)
        where T : ApiAnswer
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return new SlackAnswer<T>.Limited(RetryAfter(response));
        var answer = Parse(body, shape);
        if (answer is null) return Unreadable<T>(response, body);
        if (answer.Ok && !response.IsSuccessStatusCode)
            return new SlackAnswer<T>.Unconfirmed($"HTTP {(int)response.StatusCode} over an answer that says ok");
        return answer.Ok
            ? new SlackAnswer<T>.Done(answer with { Scopes = ScopesOf(response), AnsweredAt = response.Headers.Date })
            : Failed(answer, response);
    }

    /// <summary>Reads the answer of a response address or an upload address: a status, and perhaps a word.</summary>
    public static SlackAnswer<ApiAnswer> OfAddress(HttpResponseMessage response, byte[] body)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new SlackAnswer<ApiAnswer>.Limited(RetryAfter(response));
        if ((int)response.StatusCode >= 500) return Unreadable<ApiAnswer>(response, body);
        var answer = Parse(body, SlackJson.Default.ApiAnswer);
        if (answer is { Ok: false, Error.Length: > 0 }) return Failed(answer, response);
        return response.IsSuccessStatusCode
            ? new SlackAnswer<ApiAnswer>.Done(answer ?? new ApiAnswer { Ok = true })
            : new SlackAnswer<ApiAnswer>.Refused($"http_{(int)response.StatusCode}", Excerpt(body));
    }

    private static SlackAnswer<T> Failed<T>(T answer, HttpResponseMessage response)
        where T : ApiAnswer
    {
        var error = CleanText.Line(answer.Error ?? string.Empty, LongestError) is { Length: > 0 } word ? word : "no_reason_given";
        if (Limits.Contains(error)) return new SlackAnswer<T>.Limited(RetryAfter(response));
        if (HalfDone.Contains(error)) return new SlackAnswer<T>.Unconfirmed($"Slack said {error}");
        if (Passing.Contains(error)) return new SlackAnswer<T>.Unavailable($"Slack said {error}");
        return new SlackAnswer<T>.Refused(error, DetailOf(answer));
    }

    private static string DetailOf(ApiAnswer answer)
    {
        if (answer.Needed is { Length: > 0 } scope) return $"the scope {CleanText.Line(scope, LongestError)} is missing";
        return string.Join("; ", (answer.ResponseMetadata?.Messages ?? []).OfType<string>().Take(3).Select(message => CleanText.Line(message, LongestMessage)));
    }

    private static SlackAnswer<T> Unreadable<T>(HttpResponseMessage response, byte[] body)
        where T : ApiAnswer
    {
        var status = (int)response.StatusCode;
        var reason = $"HTTP {status} without an answer of Slack's: {Excerpt(body)}";
        return status is >= 300 and < 500 ? new SlackAnswer<T>.Unavailable(reason) : new SlackAnswer<T>.Unconfirmed(reason);
    }

    private static TimeSpan RetryAfter(HttpResponseMessage response)
    {
        var said = response.Headers.RetryAfter?.Delta ?? UnsaidRetryAfter;
        if (said < TimeSpan.FromSeconds(1)) return TimeSpan.FromSeconds(1);
        return said > LongestRetryAfter ? LongestRetryAfter : said;
    }

    private static T? Parse<T>(byte[] body, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? JsonSerializer.Deserialize(body, shape) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string[] ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-OAuth-Scopes", out var values)
            ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : [];

    private static string Excerpt(byte[] body)
    {
        var text = CleanText.Line(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, LongestExcerpt))), LongestExcerpt);
        return text.Length == 0 ? "empty" : text;
    }
}
