using System.Text.Json;
using System.Text.Json.Nodes;

namespace WhmTransferBot.Fakes.Discord.Rules;

/// <summary>Reads bodies that may be of any shape.</summary>
internal static class Nodes
{
    public static string? Text(this JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : null;

    public static int? Integer(this JsonNode? node) =>
        node?.GetValueKind() is JsonValueKind.Number && node.AsValue().TryGetValue<int>(out var number) ? number
        : node?.GetValueKind() is JsonValueKind.String && int.TryParse(node.GetValue<string>(), out var digits) ? digits
        : null;

    public static bool IsTrue(this JsonNode? node) => node?.GetValueKind() is JsonValueKind.True;

    public static IReadOnlyList<JsonObject> Objects(this JsonNode? node) => node is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    public static IReadOnlyList<string> Texts(this JsonNode? node) => node is JsonArray array ? [.. array.Select(Text).OfType<string>()] : [];
}
