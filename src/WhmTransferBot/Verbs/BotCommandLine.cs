using System.CommandLine;
using WhmTransferBot.Hosting;

namespace WhmTransferBot.Verbs;

/// <summary>The program's verbs. Without one it runs.</summary>
public static class BotCommandLine
{
    /// <summary>
    /// How a verb is ended by a signal. The library's own patience of two seconds would end a bot that is still saying farewell, with exit
    /// code 143.
    /// </summary>
    public static InvocationConfiguration Invocation { get; } = new() { ProcessTerminationTimeout = BotHost.LongestStop + TimeSpan.FromSeconds(5) };

    /// <summary>The command line with all verbs.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Moves cPanel accounts between WHM servers from Slack and Discord.")
        {
            RunVerb.Create(),
            DemoVerb.Create(),
            DoctorVerb.Create(),
            SimulateVerb.Create(),
            DiagramVerb.Create(),
            JournalVerb.Create(),
            HealthyVerb.Create(),
        };
        root.SetAction((_, cancellationToken) => RunVerb.RunAsync(cancellationToken));
        return root;
    }
}
