using System.CommandLine;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Verbs;

/// <summary><c>diagram</c>: prints the life of a migration as a Mermaid diagram, made from the machine itself.</summary>
internal static class DiagramVerb
{
    public static Command Create()
    {
        var verb = new Command("diagram", "Print the life of a migration as a Mermaid diagram.");
        verb.SetAction(_ => System.Console.Out.WriteLine(MigrationLifecycle.Diagram().Trim()));
        return verb;
    }
}
