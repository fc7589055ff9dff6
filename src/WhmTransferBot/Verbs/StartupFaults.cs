using System.Net.Sockets;
using Spectre.Console;
using WhmTransferBot.Configuration;
using WhmTransferBot.Storage;

namespace WhmTransferBot.Verbs;

/// <summary>Says calmly why the program cannot start. The story for developers is in the log; a user sees cause and remedy.</summary>
internal static class StartupFaults
{
    private const int BadConfiguration = 2;
    private const int NoStorage = 3;
    private const int NoPort = 4;

    /// <summary>Runs a verb and answers what a user can mend with a message and an exit code of its own.</summary>
    public static async Task<int> ExplainAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (SettingsException refused)
        {
            return Refuse(BadConfiguration, "The configuration cannot work:", refused.Faults.Select(fault => fault.ToString()));
        }
        catch (StorageUnavailableException unavailable)
        {
            return Refuse(NoStorage, "The bot cannot keep its state:", [unavailable.Message]);
        }
        catch (IOException taken) when (taken.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse(NoPort, "The bot cannot listen:", [$"{taken.Message} Set WHMTRANSFERBOT_URLS to a free address, or stop what uses it."]);
        }
    }

    private static int Refuse(int code, string heading, IEnumerable<string> reasons)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        screen.Profile.Width = Math.Max(screen.Profile.Width, 200);
        screen.MarkupLineInterpolated($"[bold]{heading}[/]");
        foreach (var reason in reasons) screen.MarkupLineInterpolated($"  - {reason}");
        return code;
    }
}
