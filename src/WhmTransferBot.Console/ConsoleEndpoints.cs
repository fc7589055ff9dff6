using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Console.Access;
using WhmTransferBot.Console.Page;

namespace WhmTransferBot.Console;

/// <summary>Opens the console in the program.</summary>
public static class ConsoleEndpoints
{
    /// <summary>Maps the page at <c>/</c>, its connection and its files.</summary>
    public static WebApplication MapConsole(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ConsoleOptions>();
        var manifest = StaticFiles.Prepare(app);
        app.UseMiddleware<Doorkeeper>();
        app.UseAntiforgery();
        app.MapStaticAssets(manifest).WithMetadata(ConsoleEndpoint.Mark);
        var room = app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .WithStaticAssets(manifest)
            // A page keeps its connection as long as it is open; a limit on requests would end it.
            .WithMetadata(ConsoleEndpoint.Mark, new DisableRequestTimeoutAttribute());
        if (options.AsksForToken) room.RequireAuthorization();
        return app;
    }
}
