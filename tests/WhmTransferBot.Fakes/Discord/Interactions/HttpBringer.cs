using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Interactions;

/// <summary>Brings interactions to the bot as signed requests; the answer is the first response.</summary>
internal sealed class HttpBringer(FakeDiscord discord, Uri endpoint)
{
    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async Task BringAsync(FakeInteraction interaction, JsonObject payload)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var timestamp = discord.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var (status, answer) = await SendAsync(body, timestamp, discord.Interactions.Signer.Sign(timestamp, body));
        interaction.HttpStatus = status;
        if (status != 200) return;
        try
        {
            discord.Interactions.Respond(interaction, new FakeRequest { Method = "POST", Path = "interaction", At = discord.Time.GetUtcNow(), Body = JsonNode.Parse(answer) });
        }
        catch (Refusal refusal)
        {
            discord.Complaints.Enqueue($"the answer to an interaction was refused: {refusal.Body.ToJsonString()}");
        }
    }

    /// <summary>Sends whatever it is given.</summary>
    public async Task<(int Status, string Body)> SendAsync(byte[] body, string? timestamp, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null) request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature);
        if (timestamp is not null) request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        using var response = await Client.SendAsync(request, CancellationToken.None);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
