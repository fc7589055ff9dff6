using Spectre.Console;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Hosting;

/// <summary>What somebody reads who has just started the program.</summary>
internal static class Greeting
{
    public static void Print(BotConfiguration configuration, IEnumerable<string> urls)
    {
        var address = urls.FirstOrDefault() ?? configuration.Environment.Urls;
        if (configuration.IsPracticeRange)
        {
            AnsiConsole.MarkupLine("[bold]The practice range is open.[/] No server is configured, so these are simulated: nothing real can be moved.");
            AnsiConsole.MarkupLineInterpolated($"Open [underline]{address}[/] and type");
            AnsiConsole.MarkupLine("  [bold]/migrate plan from:old1 to:new1 accounts:all[/]");
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]WhmTransferBot runs[/] with {configuration.Servers.Count} servers. Its own page: [underline]{address}[/]");
        }

        AnsiConsole.MarkupLine("Ctrl+C stops the bot; transfers that run on WHM go on and are picked up at the next start.");
    }
}
