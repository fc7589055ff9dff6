using System.Text.Json;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>Reads JSON of which nothing is certain.</summary>
internal static class JsonReading
{
    /// <summary>What stands at the end of a path of names; nothing where a step of it is missing or of another kind.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var at = element;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }

        return at;
    }

    /// <summary>The text at the end of a path; nothing where there is none, or an empty one.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The elements of the list at the end of a path; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>The members of the object at the end of a path; none where there is no object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Object } members ? [.. members.EnumerateObject()] : [];
}
