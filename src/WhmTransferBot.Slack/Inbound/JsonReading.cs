using System.Text.Json;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>
/// Reads JSON of which nothing is certain. What is legal JSON and yet no text (half of a character, escaped, which .NET refuses by
/// <see cref="InvalidOperationException"/>) reads as missing.
/// </summary>
internal static class JsonReading
{
    /// <summary>What stands at the end of a path of names; nothing where a step of it is missing or of another kind.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var at = element;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !TryFind(at, name, out at)) return null;
        }

        return at;
    }

    /// <summary>The text at the end of a path; nothing where there is none, or an empty one.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } found && TextOf(found) is { Length: > 0 } text ? text : null;

    /// <summary>The elements of the list at the end of a path; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>The members of the object at the end of a path, by name; none where there is no object.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Object } members
            ? [.. members.EnumerateObject().Select(member => (Name: NameOf(member), member.Value)).Where(member => member.Name.Length > 0)]
            : [];

    private static bool TryFind(JsonElement element, string name, out JsonElement found)
    {
        try
        {
            return element.TryGetProperty(name, out found);
        }
        catch (InvalidOperationException)
        {
            found = default;
            return false;
        }
    }

    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
