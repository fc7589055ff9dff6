using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Discord.Json;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>Takes interactions as signed requests of Discord.</summary>
internal sealed partial class InteractionEndpoint(InteractionSignature signature, InteractionIntake intake, TimeProvider time, ILogger<InteractionEndpoint> log)
{
    /// <summary>The largest request that is read; a click brings the whole message with it.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan LongestFirstResponse = TimeSpan.FromSeconds(2.8);

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(request, cancellationToken) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!signature.IsGood(request.Headers["X-Signature-Ed25519"], request.Headers["X-Signature-Timestamp"], body))
        {
            Log.BadSignature(log);
            return Results.Unauthorized();
        }

        if (Parse(body) is not { } payload) return Results.BadRequest();
        if (payload.Property("type").Integer() is 1) return Results.Bytes(Callbacks.Pong(), "application/json");
        return InteractionTicket.Read(payload, time) is { } ticket ? await AnswerAsync(payload, ticket, request.HttpContext) : Results.BadRequest();
    }

    private async Task<IResult> AnswerAsync(JsonElement payload, InteractionTicket ticket, HttpContext context)
    {
        var first = new HttpFirstResponse();
        context.Response.OnCompleted(() =>
        {
            first.Left();
            return Task.CompletedTask;
        });
        intake.Take(payload, ticket, first);
        try
        {
            return await first.Body.WaitAsync(LongestFirstResponse, time, context.RequestAborted) is { } callback
                ? Results.Bytes(callback, "application/json")
                : Results.Conflict();
        }
        catch (TimeoutException)
        {
            first.Ignore();
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <returns>The whole body; nothing when it is too large.</returns>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes) return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return body.ToArray();
    }

    /// <summary>Reads a body; nothing when it is no JSON object.</summary>
    internal static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } payload ? payload : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(47, LogLevel.Information, "A request to Discord's endpoint had no good signature of now and was refused.")]
        public static partial void BadSignature(ILogger logger);
    }
}
