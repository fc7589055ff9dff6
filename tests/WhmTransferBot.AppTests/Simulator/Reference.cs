using System.Text.Json.Nodes;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>The description of WHM's functions that lies beside the repository, where it is there.</summary>
internal static class Reference
{
    private static readonly string[] Groups = ["transfer", "pkgacct", "restore_queue", "preflight"];

    public static string? Path { get; } = Find();

    public static IReadOnlyList<JsonNode> Functions { get; } = Path is null
        ? []
        : [.. All(Path).Where(function => Groups.Contains(function["group"]!.ToString()))];

    public static JsonNode Function(string name) => Functions.Single(function => function["name"]!.ToString() == name);

    private static IEnumerable<JsonNode> All(string path) =>
        JsonNode.Parse(File.ReadAllText(path))!["functions"]!.AsArray().OfType<JsonNode>();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "reference", "whm", "functions.json");
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
