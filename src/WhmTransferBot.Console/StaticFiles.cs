using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.FileProviders;

namespace WhmTransferBot.Console;

/// <summary>Finds the page's files beside the program, wherever it was started from and whether it was published or only built.</summary>
internal static class StaticFiles
{
    private const string ManifestEnding = ".staticwebassets.endpoints.json";

    /// <summary>Prepares the files to be served.</summary>
    /// <returns>The manifest that lists them.</returns>
    public static string Prepare(WebApplication app)
    {
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(published) && !Directory.Exists(app.Environment.WebRootPath))
            app.Environment.WebRootFileProvider = new PhysicalFileProvider(published);
        return Path.Combine(AppContext.BaseDirectory, app.Environment.ApplicationName + ManifestEnding);
    }
}
