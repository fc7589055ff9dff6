using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.People;

/// <summary>Requests to the bot, signed as Slack signs them. What brings them over HTTP counts as acknowledged when it is answered.</summary>
public sealed class SignedRequests(FakeSlack slack, IHttpClientFactory clients)
{
    private int _counter;

    /// <summary>Brings something to where it belongs.</summary>
    public Task<FakeDelivery> BringAsync(string kind, JsonObject payload)
    {
        var (path, body, type) = kind switch
        {
            "slash_commands" => ("/slack/commands", Form(payload.Select(field => new KeyValuePair<string, string>(field.Key, field.Value?.ToString() ?? string.Empty))), FormType),
            "interactive" => ("/slack/interactions", Form([new("payload", payload.ToJsonString(FakeJson.Plain))]), FormType),
            _ => ("/slack/events", payload.ToJsonString(FakeJson.Plain), "application/json"),
        };
        var delivery = new FakeDelivery($"http-{Interlocked.Increment(ref _counter)}", kind);
        _ = AcknowledgeAsync(delivery, Sign(path, body, type));
        return Task.FromResult(delivery);
    }

    /// <summary>The kind of a form's body.</summary>
    public const string FormType = "application/x-www-form-urlencoded";

    /// <summary>A signed request, to be sent, changed, kept or sent again.</summary>
    public SignedRequest Sign(string path, string body, string contentType, TimeSpan age = default)
    {
        var timestamp = (slack.Options.Time.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}");
        var signature = $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(slack.Options.SigningSecret), signed))}";
        return new SignedRequest(path, body, contentType, timestamp, signature);
    }

    /// <summary>Sends a request as it is.</summary>
    public async Task<(int Status, string Body)> SendAsync(SignedRequest request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.People.Bot!, request.Path))
        {
            Content = new StringContent(request.Body, Encoding.UTF8),
        };
        // Slack names no character set, and its own framework takes no form whose type is written with one.
        message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType);
        if (request.Timestamp is not null) message.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", request.Timestamp);
        if (request.Signature is not null) message.Headers.TryAddWithoutValidation("X-Slack-Signature", request.Signature);
        using var client = clients.CreateClient();
        using var response = await client.SendAsync(message);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task AcknowledgeAsync(FakeDelivery delivery, SignedRequest request)
    {
        try
        {
            var (status, body) = await SendAsync(request);
            delivery.Acknowledge(body.StartsWith('{') ? JsonNode.Parse(body) : null, status);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException)
        {
            delivery.Acknowledge(null, -1);
        }
    }

    private static string Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
}
