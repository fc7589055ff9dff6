using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WhmTransferBot.Console.Access;

/// <summary>
/// Decides who may reach the console at all. Without an access token it is for this machine alone, and the name under which it
/// is addressed counts too: a foreign page can make a browser send requests here, under a name of its own.
/// </summary>
internal sealed partial class Doorkeeper(RequestDelegate next, ConsoleOptions options, ILogger<Doorkeeper> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ConsoleEndpoint>() is null) return next(context);
        SecurityHeaders.Write(context.Response.Headers);
        return ReasonToRefuse(context.Request) is { } reason ? RefuseAsync(context, reason) : next(context);
    }

    private string? ReasonToRefuse(HttpRequest request)
    {
        if (IsFromForeignPage(request)) return "This request comes from a page of another site. Open the console itself.";
        return options.AsksForToken || IsFromThisMachine(request)
            ? null
            : "The console answers on this machine only. To open it from elsewhere, configure an access token (Console:AccessToken).";
    }

    private static bool IsFromForeignPage(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsAddressedAs(request.Host, page));

    /// <summary>The scheme does not count: behind a proxy that speaks TLS, the page is at https and the request arrives as http.</summary>
    private static bool IsAddressedAs(HostString host, Uri page) =>
        Uri.TryCreate($"{page.Scheme}://{host.ToUriComponent()}", UriKind.Absolute, out var addressed)
        && (page.IdnHost, page.Port) == (addressed.IdnHost, addressed.Port);

    private static bool IsFromThisMachine(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("Forwarded")
        && IsLocalName(request.Host.Host);

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private Task RefuseAsync(HttpContext context, string reason)
    {
        Log.Refused(logger, context.Connection.RemoteIpAddress, reason);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request to the console from {Address} was refused. {Reason}")]
        public static partial void Refused(ILogger logger, IPAddress? address, string reason);
    }
}
