using Microsoft.AspNetCore.Http;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>Sends a request of one server to where it belongs.</summary>
internal sealed class ServerFrontDoor(SimulatedServer server, int seed)
{
    private readonly WhmEndpoint _endpoint = new(server, new Random(seed));
    private readonly SimulatorPage _page = new(server);

    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.Server = $"cpsrvd/{server.Description.Version}";
        context.Response.Headers.CacheControl = "no-cache";
        var path = context.Request.Path;
        if (SimulatorPage.IsAt(path))
            return _page.AnswerAsync(context);
        if (!path.Value!.StartsWith(WhmEndpoint.Prefix, StringComparison.Ordinal))
            return WriteAsync(context, StatusCodes.Status404NotFound);
        return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method)
            ? _endpoint.AnswerAsync(context)
            : WriteAsync(context, StatusCodes.Status405MethodNotAllowed);
    }

    private static Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=\"utf-8\"";
        return context.Response.WriteAsync(ErrorBodies.NotFoundPage, context.RequestAborted);
    }
}
