using System.CommandLine;

namespace WhmTransferBot.Verbs;

/// <summary>The program's verbs. Without one it runs.</summary>
public static class BotCommandLine
{
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
