using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
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
        catch (Exception fault) when (Explain(fault) is { } refusal)
        {
            Print(refusal);
            return refusal.ExitCode;
        }
    }

    /// <summary>Cause and remedy; nothing for what no user can mend.</summary>
    internal static StartupRefusal? Explain(Exception fault) => fault switch
    {
        SettingsException refused =>
            new StartupRefusal(BadConfiguration, "The configuration cannot work:", [.. refused.Faults.Select(found => found.ToString())]),
        StorageUnavailableException unavailable => new StartupRefusal(NoStorage, "The bot cannot keep its state:", [unavailable.Message]),
        IOException { InnerException: SocketException or AddressInUseException } taken => new StartupRefusal(
            NoPort, "The bot cannot listen:", [$"{taken.Message} Set WHMTRANSFERBOT_URLS to a free address, or stop what uses it."]),
        // Only the ports on which the bot's parts talk among themselves come here without more around it.
        AddressInUseException => new StartupRefusal(
            NoPort, "The bot cannot listen:", ["Another program has just taken the port on which the bot's parts talk among themselves. Start the bot again: it chooses another one."]),
        _ => null,
    };

    private static void Print(StartupRefusal refusal)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        screen.Profile.Width = Math.Max(screen.Profile.Width, 200);
        screen.MarkupLineInterpolated($"[bold]{refusal.Heading}[/]");
        foreach (var reason in refusal.Reasons) screen.MarkupLineInterpolated($"  - {reason}");
    }
}
