using Spectre.Console;
using WhmTransferBot.Configuration;

namespace WhmTransferBot.Hosting;

/// <summary>What somebody reads who has just started the program.</summary>
internal static class Greeting
{
    public static void Print(BotConfiguration configuration, IEnumerable<string> urls)
    {
        var address = (urls.FirstOrDefault() ?? configuration.Environment.Urls).EscapeMarkup();
        if (configuration.IsPracticeRange)
        {
            Say("[bold]The practice range is open.[/] No server is configured, so these are simulated: nothing real can be moved.");
            Say($"Open [underline]{address}[/] and type");
            Say("  [bold]/migrate plan from:old1 to:new1 accounts:all[/]");
        }
        else
        {
            Say($"[bold]WhmTransferBot runs[/] with {configuration.Servers.Count} servers. Its own page: [underline]{address}[/]");
        }

        Say("Ctrl+C stops the bot; transfers that run on WHM go on and are picked up at the next start.");
    }

    /// <summary>Where there is no terminal, Spectre writes piece by piece and breaks long lines, and the log gets between the pieces.</summary>
    private static void Say(string markup)
    {
        if (AnsiConsole.Profile.Capabilities.Ansi) AnsiConsole.MarkupLine(markup);
        else System.Console.WriteLine(Markup.Remove(markup));
    }
}
