using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Console.Access;
using WhmTransferBot.Console.Page;

namespace WhmTransferBot.Console;

/// <summary>Opens the console in the program.</summary>
public static class ConsoleEndpoints
{
    /// <summary>The address of an open page's connection, as the framework maps it.</summary>
    private const string ConnectionPath = "/_blazor";

    /// <summary>Maps the page at <c>/</c>, its connection and its files.</summary>
    public static WebApplication MapConsole(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ConsoleOptions>();
        var manifest = StaticFiles.Prepare(app);
        app.UseMiddleware<Doorkeeper>();
        if (options.AsksForToken) app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<FormDeadline>();
        app.UseAntiforgery();
        app.MapStaticAssets(manifest).WithMetadata(ConsoleEndpoint.Mark);
        var room = app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .WithStaticAssets(manifest)
            .WithMetadata(ConsoleEndpoint.Mark);
        room.Add(KeepConnection);
        if (options.AsksForToken)
        {
            room.RequireAuthorization();
            room.Add(EndConnectionWithVisit);
        }

        return app;
    }

    /// <summary>The options of the page's connection stand beside its negotiation; both use the same.</summary>
    private static void EndConnectionWithVisit(EndpointBuilder endpoint)
    {
        foreach (var connection in endpoint.Metadata.OfType<HttpConnectionDispatcherOptions>()) connection.CloseOnAuthenticationExpiration = true;
    }

    /// <summary>A page keeps its connection as long as it is open; a limit on requests would end it.</summary>
    private static void KeepConnection(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: ConnectionPath }) endpoint.Metadata.Add(new DisableRequestTimeoutAttribute());
    }
}
