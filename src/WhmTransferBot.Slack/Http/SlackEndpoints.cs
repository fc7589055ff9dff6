using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WhmTransferBot.Slack.Forms;
using WhmTransferBot.Slack.Inbound;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Http;

/// <summary>What Slack posts to in HTTP mode. The signature is checked before anything in a body is looked at.</summary>
internal sealed partial class SlackEndpoints(
    RequestSignature signature, SlackInbox inbox, FormIntake forms, SeenDeliveries seen, SlackMeter meter, TimeProvider time,
    ILogger<SlackEndpoints> logger)
{
    private const int LargestBody = 2 * 1024 * 1024;

    /// <summary>Takes a typed command.</summary>
    public Task CommandAsync(HttpContext context) => TakeAsync(context, PostedBody.Command);

    /// <summary>Takes a click or a filled-in modal.</summary>
    public Task InteractionAsync(HttpContext context) => TakeAsync(context, PostedBody.Interaction);

    /// <summary>Takes an event, and answers Slack's question whether this address is the bot's.</summary>
    public Task EventAsync(HttpContext context) => TakeAsync(context, body => PostedBody.Event(body, id => seen.IsNew($"event {id}")));

    private async Task TakeAsync(HttpContext context, Func<byte[], Incoming?> read)
    {
        var receivedAt = time.GetTimestamp();
        if (await ReadBodyAsync(context.Request) is not { } body)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        var verdict = signature.Check(
            context.Request.Headers[RequestSignature.TimestampHeader], context.Request.Headers[RequestSignature.SignatureHeader], body);
        if (verdict != SignatureVerdict.Genuine)
        {
            Log.Refused(logger, context.Request.Path, verdict);
            await RefuseAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }

        await AnswerAsync(context, body, read, receivedAt);
    }

    private async Task AnswerAsync(HttpContext context, byte[] body, Func<byte[], Incoming?> read, long receivedAt)
    {
        Incoming? incoming;
        try
        {
            incoming = read(body);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            Log.Unreadable(logger, context.Request.Path, fault.Message);
            await RefuseAsync(context, StatusCodes.Status400BadRequest);
            return;
        }

        await AcknowledgeAsync(context, incoming);
        meter.Acknowledged(time.GetElapsedTime(receivedAt));
        if (incoming is not (null or IncomingForm or UrlChallenge)) inbox.Begin(incoming);
    }

    /// <summary>The answer goes out whole before any work begins, except for a form, whose mistakes are part of it.</summary>
    private async Task AcknowledgeAsync(HttpContext context, Incoming? incoming)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        if (incoming is UrlChallenge challenge)
            await context.Response.WriteAsync(challenge.Words);
        else if (incoming is IncomingForm form && await forms.TakeAsync(form) is { } mistaken)
            await context.Response.WriteAsJsonAsync(mistaken, SlackJson.Outgoing.FormAcknowledgement);
        await context.Response.CompleteAsync();
    }

    /// <summary>The body as it came, because that is what is signed; nothing where it is too large.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            if (body.Length + read > LargestBody) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>A request that is refused would be refused again, so Slack is asked not to repeat it.</summary>
    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["X-Slack-No-Retry"] = "1";
        return context.Response.CompleteAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request to {Path} was refused: {Verdict}.")]
        public static partial void Refused(ILogger logger, string path, SignatureVerdict verdict);

        [LoggerMessage(2, LogLevel.Warning, "A signed request to {Path} cannot be read: {Reason}.")]
        public static partial void Unreadable(ILogger logger, string path, string reason);
    }
}
