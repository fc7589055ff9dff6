using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Fakes.Discord.Faults;
using WhmTransferBot.Fakes.Discord.Wire;

namespace WhmTransferBot.Fakes.Discord.Routes;

/// <summary>Before every route: reads and records the request, checks token and user agent, counts it, and turns refusals into answers.</summary>
internal sealed partial class RestGate(FakeDiscord discord)
{
    private const string RequestKey = "fake-request";

    public static FakeRequest RequestOf(HttpContext context) => (FakeRequest)context.Items[RequestKey]!;

    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var path = context.Request.Path.Value!["/api/v10/".Length..];
        FakeRequest? request = null;
        try
        {
            request = await RequestReader.ReadAsync(context.Request, path, discord.Time.GetUtcNow());
            discord.Requests.Enqueue(request);
            context.Items[RequestKey] = request;
            if (discord.Outage is { } status) return Note(request, Results.StatusCode(status));
            if (discord.Faults.Of(request.Method, path) is { } fault) return Fail(context, request, fault);
            Admit(request);
            if (!await discord.Limits.PassAsync(context, request.Method, path))
            {
                request.Status = StatusCodes.Status429TooManyRequests;
                return Results.Empty;
            }

            var result = Note(request, await next(invocation));
            if (!discord.BreaksOffAfterNextPost || !IsPost(request)) return result;
            discord.BreakOff();
            context.Abort();
            return Results.Empty;
        }
        catch (Refusal refusal)
        {
            if (request is not null) request.Status = refusal.Status;
            return Results.Json(refusal.Body, statusCode: refusal.Status);
        }
    }

    private void Admit(FakeRequest request)
    {
        if (!UserAgent().IsMatch(request.UserAgent ?? string.Empty)) throw new Refusal(403, 0, "The user agent is not one of a bot");
        var ofInteraction = request.Path.StartsWith("interactions/", StringComparison.Ordinal) || request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        if (!ofInteraction && request.Authorization != $"Bot {discord.Options.Token}") throw Refusal.Unauthorized();
    }

    private static object? Fail(HttpContext context, FakeRequest request, FakeFault fault)
    {
        if (fault.ContentEncoding is { } encoding) context.Response.Headers.ContentEncoding = encoding;
        return Note(request, Results.Content(fault.Body, fault.ContentType, statusCode: fault.Status));
    }

    private static object? Note(FakeRequest request, object? result)
    {
        request.Status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        return result;
    }

    private static bool IsPost(FakeRequest request) =>
        request.Method == HttpMethods.Post && request.Path.StartsWith("channels/", StringComparison.Ordinal) && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    [GeneratedRegex(@"^DiscordBot \(https?://[^,\s]+, [^)]+\)")]
    private static partial Regex UserAgent();
}
