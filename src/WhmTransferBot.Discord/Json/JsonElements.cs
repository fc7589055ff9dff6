using System.Text.Json;

namespace WhmTransferBot.Discord.Json;

/// <summary>
/// Reads JSON that may be of any shape: what is missing or of another kind reads as nothing, never as an exception. So does what is legal
/// JSON and yet no text: half of a character, escaped, which .NET refuses by <see cref="InvalidOperationException"/>.
/// </summary>
internal static class JsonElements
{
    /// <summary>A property; undefined when there is none or this is no object.</summary>
    public static JsonElement Property(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && TryFind(element, name, out var property) ? property : default;

    /// <summary>A text; nothing when it is something else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind is JsonValueKind.String ? TextOf(element) : null;

    /// <summary>A whole number; nothing when it is something else.</summary>
    public static int? Integer(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    /// <summary>A whole number of 64 bits; nothing when it is something else.</summary>
    public static long? Long(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetInt64(out var number) ? number : null;

    /// <summary>An identifier; nothing when it is something else.</summary>
    public static Snowflake? Snowflake(this JsonElement element) =>
        Discord.Snowflake.TryParse(element.Text(), out var snowflake) ? snowflake : null;

    /// <summary>A set of bits, which Discord writes as digits in a string; none when it is something else.</summary>
    public static ulong Bits(this JsonElement element) => ulong.TryParse(element.Text(), out var bits) ? bits : 0;

    /// <summary>The elements of an array; none when it is something else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Array ? element.EnumerateArray() : [];

    private static bool TryFind(JsonElement element, string name, out JsonElement property)
    {
        try
        {
            return element.TryGetProperty(name, out property);
        }
        catch (InvalidOperationException)
        {
            property = default;
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
}
