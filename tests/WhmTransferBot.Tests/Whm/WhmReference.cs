using System.Text.Json;

namespace WhmTransferBot.Tests.Whm;

/// <summary>The machine-readable WHM reference, which lies beside the repository where it is available.</summary>
internal static class WhmReference
{
    public const string Missing = "The WHM reference (shared/reference/whm/functions.json) does not lie beside this repository.";

    private static readonly Lazy<JsonElement[]> AllFunctions = new(() =>
    {
        var document = JsonDocument.Parse(File.ReadAllText(Find()!));
        var published = JsonDocument.Parse(PublishedBesides);
        return [.. document.RootElement.GetProperty("functions").EnumerateArray(), .. published.RootElement.EnumerateArray()];
    });

    /// <summary>What the reference leaves out and api.docs.cpanel.net publishes.</summary>
    private const string PublishedBesides =
        """
        [
          {
            "name": "resolvedomainname",
            "params": [{ "name": "domain", "type": "string", "required": true, "enum": null }],
            "response_example": { "data": { "ip": "192.0.2.10" }, "metadata": { "command": "resolvedomainname", "reason": "OK", "result": 1, "version": 1 } }
          },
          {
            "name": "get_featurelists",
            "params": [],
            "response_example": { "data": { "featurelists": ["default", "gold"] }, "metadata": { "command": "get_featurelists", "reason": "OK", "result": 1, "version": 1 } }
          }
        ]
        """;

    public static bool IsThere => Find() is not null;

    public static IReadOnlyList<JsonElement> Functions => AllFunctions.Value;

    public static JsonElement Function(string name) => Functions.Single(function => function.GetProperty("name").GetString() == name);

    public static IEnumerable<string> Parameters(string function, string? module = null) => ParametersOf(function, module).Select(Name);

    public static IEnumerable<string> RequiredParameters(string function, string? module = null) =>
        ParametersOf(function, module).Where(parameter => parameter.GetProperty("required").GetBoolean()).Select(Name);

    public static string Example(string function) => Function(function).GetProperty("response_example").GetRawText();

    private static IEnumerable<JsonElement> ParametersOf(string function, string? module) => Function(function).GetProperty("params").EnumerateArray()
        .Where(parameter => module is null || !parameter.TryGetProperty("module", out var modules) || modules.EnumerateArray().Any(name => name.GetString() == module));

    private static string Name(JsonElement element) => element.GetProperty("name").GetString()!;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "reference", "whm", "functions.json");
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
