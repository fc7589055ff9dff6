using System.Text.Json;
using System.Text.Json.Nodes;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>
/// Checks an answer against the documented fields: paths such as <c>data.acct[].user</c>, with <c>|</c> between names of one kind.
/// </summary>
internal static class AnswerShape
{
    public static IEnumerable<string> Faults(JsonNode answer, JsonNode function) =>
        function["returns"]!.AsArray().SelectMany(field => Faults(answer, field!["path"]!.ToString(), field["type"]!.ToString()));

    private static IEnumerable<string> Faults(JsonNode answer, string path, string type) =>
        Walk(answer, path.Split('.'))
            .Where(found => !Fits(found, path, type))
            .Select(found => $"{path} is {found?.ToJsonString() ?? "missing or null"}, not {type}");

    private static bool Fits(JsonNode? found, string path, string type) =>
        type.Split('|', ' ').Any(word => Fits(found, word))
        || (found is null && type.Contains("null", StringComparison.Ordinal))
        || path.EndsWith(".*", StringComparison.Ordinal);

    private static bool Fits(JsonNode? found, string word) => (found?.GetValueKind(), word) switch
    {
        (JsonValueKind.String, "string") => true,
        (JsonValueKind.Number, "number") => true,
        (JsonValueKind.Number, "integer") => long.TryParse(found.ToJsonString(), out _),
        (JsonValueKind.Object, "object") => true,
        (JsonValueKind.Array, "array") => true,
        _ => false,
    };

    /// <summary>Every value that the rest of the path leads to; a null stands for a member that is missing.</summary>
    private static List<JsonNode?> Walk(JsonNode? node, string[] path) => path switch
    {
        [] => [node],
        ["*", ..] => [],
        [var step, .. var rest] when step.StartsWith('<') => [.. node!.AsObject().SelectMany(pair => Walk(pair.Value, rest))],
        [var step, .. var rest] => [.. step.Split('|').SelectMany(name => WalkMember(node, name, rest))],
    };

    private static List<JsonNode?> WalkMember(JsonNode? node, string name, string[] rest)
    {
        var member = (node as JsonObject)?[name.Replace("[]", "", StringComparison.Ordinal)];
        return name.EndsWith("[]", StringComparison.Ordinal) && rest.Length > 0 && member is JsonArray list
            ? [.. list.SelectMany(element => Walk(element, rest))]
            : Walk(member, rest);
    }
}
