using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Discord.Json;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Discord.Rest;

/// <summary>
/// Puts one request on the wire and reads the answer, whatever it is. It throws for nothing but cancellation by the caller. What is
/// not Discord's own answer, but that of something before it, says nothing about the request or the token.
/// </summary>
internal sealed class RestTransport(IHttpClientFactory clients, DiscordOptions options, TimeProvider time)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "discord";

    private const int MostWords = 500;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(15);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>
    /// Discord asks for <c>DiscordBot (address, version)</c> (docs.discord.com/developers/reference, user agent). The
    /// address is of the reserved kind, because the product has none of its own.
    /// </summary>
    public static string UserAgent { get; } = $"DiscordBot (https://whmtransferbot.example, {Version})";

    private static string Version => typeof(RestTransport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Sends a request once.</summary>
    public async Task<TransportAnswer> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestAnswer, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = Write(request);
            var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, both.Token);
            return await ReadAsync(response, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TransportAnswer(new RestAnswer.Unreachable($"no answer within {LongestAnswer.TotalSeconds} s", MayHaveArrived: true));
        }
        catch (HttpRequestException exception)
        {
            return new TransportAnswer(new RestAnswer.Unreachable($"{exception.HttpRequestError}", !NeverLeft(exception.HttpRequestError)));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // An answer may be broken in ways that nobody has thought of, for example packed otherwise than it says.
            return new TransportAnswer(new RestAnswer.Unreachable(exception.Message, MayHaveArrived: true));
        }
    }

    private HttpRequestMessage Write(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, new Uri(options.Api, request.Route.Path));
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (!request.Route.OfInteraction) message.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token.Reveal());
        if (!request.Body.IsEmpty) message.Content = request.Files.Count == 0 ? AsJson(request.Body) : AsForm(request);
        return message;
    }

    private static ReadOnlyMemoryContent AsJson(ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = Json;
        return content;
    }

    private static MultipartFormDataContent AsForm(RestRequest request)
    {
        var form = new MultipartFormDataContent { { AsJson(request.Body), "payload_json" } };
        for (var index = 0; index < request.Files.Count; index++)
            form.Add(new ReadOnlyMemoryContent(request.Files[index].Content), $"files[{index}]", request.Files[index].Name);
        return form;
    }

    private static async Task<TransportAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var body = Parse(bytes);
        var limits = LimitHeaders.Read(response.Headers);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests when !IsAboutNumber(body) => new TransportAnswer(new RestAnswer.Limited(TimeSpan.Zero)) { Limits = limits, TooMany = TooManyRequests.Read(response, body) },
            >= HttpStatusCode.InternalServerError => new TransportAnswer(new RestAnswer.Unreachable($"Discord answered {(int)response.StatusCode}", MayHaveArrived: true)) { Limits = limits },
            _ when response.IsSuccessStatusCode => new TransportAnswer(Success(response, body, bytes)) { Limits = limits },
            _ => new TransportAnswer(Refusal(response.StatusCode, body, bytes)) { Limits = limits, Status = response.StatusCode },
        };
    }

    /// <summary>Some answers 429 are not about a bucket: there are too many of something, such as edits of an old message.</summary>
    private static bool IsAboutNumber(JsonElement body) => body.Property("code").Integer() is >= DiscordErrors.FirstAboutNumbers and <= DiscordErrors.LastAboutNumbers;

    /// <summary>Discord says nothing, or something in JSON; a page is somebody else's.</summary>
    private static RestAnswer Success(HttpResponseMessage response, JsonElement body, byte[] bytes) =>
        bytes.Length > 0 && body.ValueKind is JsonValueKind.Undefined
            ? new RestAnswer.Unreachable($"{(int)response.StatusCode} with {NoAnswer(bytes)}", MayHaveArrived: true)
            : new RestAnswer.Succeeded(body, response.Headers.Date);

    /// <summary>A refusal has a number and words (docs.discord.com/developers/reference, error messages); anything else did not come from Discord.</summary>
    private static RestAnswer Refusal(HttpStatusCode status, JsonElement body, byte[] bytes)
    {
        if (body.Property("code").Integer() is not { } code || body.Property("message").Text() is not { } words)
            return new RestAnswer.Unreachable($"{(int)status} with {NoAnswer(bytes)}", MayHaveArrived: false);
        var details = body.Property("errors") is { ValueKind: JsonValueKind.Object } errors ? $" {errors.GetRawText()}" : string.Empty;
        return new RestAnswer.Refused(status, code, CleanText.Line(CleanText.Line(words, MostWords) + details, MostWords));
    }

    private static string NoAnswer(byte[] bytes) => $"{bytes.Length} bytes that are no answer of Discord's API";

    /// <summary>Bytes that are not UTF-8 become U+FFFD: JSON is read with them in it, and cannot be written again.</summary>
    private static JsonElement Parse(byte[] bytes)
    {
        if (bytes.Length == 0) return default;
        try
        {
            return JsonElement.Parse(Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static bool NeverLeft(HttpRequestError error) => error
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
