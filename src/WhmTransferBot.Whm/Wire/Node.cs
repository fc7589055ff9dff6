using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace WhmTransferBot.Whm.Wire;

/// <summary>
/// A place in a JSON answer, read tolerantly: what is missing, null or of another kind reads as "not told".
/// Numbers may be strings, booleans may be 1, 0, "1", "0", null or words, an empty map may be a list.
/// </summary>
internal readonly struct Node(JsonElement element)
{
    public static Node Missing => default;

    public JsonValueKind Kind => element.ValueKind;

    public bool IsObject => Kind is JsonValueKind.Object;

    public bool IsTold => Kind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public Node this[string key] => IsObject ? Find(key) : default;

    public Node this[int index] => Kind is JsonValueKind.Array && index < element.GetArrayLength() ? new Node(element[index]) : default;

    /// <summary>A string or the digits of a number; null for everything else.</summary>
    public string? Text => Kind switch
    {
        JsonValueKind.String => ReadString(element),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => null,
    };

    /// <summary>Like <see cref="Text"/>; an empty text counts as not told.</summary>
    public string? Word => Text is { Length: > 0 } text ? text : null;

    public double? Number => double.TryParse(Text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>A whole number; fractions are cut off and what exceeds 64 bits is not told.</summary>
    public long? Integer
    {
        get
        {
            if (long.TryParse(Text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
            return Number is { } number && Math.Abs(number) < long.MaxValue ? (long)number : null;
        }
    }

    /// <summary>True for 1, "1", true and the word; false for everything else.</summary>
    public bool Flag => OptionalFlag ?? false;

    /// <summary>Like <see cref="Flag"/>; null when it is not told.</summary>
    public bool? OptionalFlag => Text?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "0" or "FALSE" or "NO" or "N" or "OFF" => false,
        "1" or "TRUE" or "YES" or "Y" or "ON" => true,
        _ => Number is { } number ? number != 0 : null,
    };

    /// <summary>Elements of a list; nothing when it is none.</summary>
    public IEnumerable<Node> Items => Kind is JsonValueKind.Array ? element.EnumerateArray().Select(item => new Node(item)) : [];

    /// <summary>Texts of a list; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts => Kind is JsonValueKind.Array
        ? [.. Items.Select(item => item.Word).OfType<string>()]
        : Word is { } word ? [word] : [];

    /// <summary>Entries of a map; nothing when it is none.</summary>
    public IEnumerable<KeyValuePair<string, Node>> Entries => IsObject
        ? element.EnumerateObject().Select(entry => new KeyValuePair<string, Node>(NameOf(entry), new Node(entry.Value)))
        : [];

    /// <summary>A map of texts; later entries of the same key win.</summary>
    public IReadOnlyDictionary<string, string> TextMap(IEqualityComparer<string>? comparer = null) => Map(node => node.Text ?? "", comparer);

    public IReadOnlyDictionary<string, T> Map<T>(Func<Node, T> read, IEqualityComparer<string>? comparer = null)
    {
        var map = new Dictionary<string, T>(comparer ?? StringComparer.Ordinal);
        foreach (var (key, value) in Entries) map[key] = read(value);
        return map;
    }

    /// <summary>Keys of a map whose value is not a no: <c>{"root": 1}</c>.</summary>
    public IReadOnlySet<string> Names() => Entries.Where(entry => entry.Value.OptionalFlag != false).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The JSON itself.</summary>
    public string Raw => Kind is JsonValueKind.Undefined ? "" : element.GetRawText();

    private Node Find(string key)
    {
        try
        {
            return element.TryGetProperty(key, out var value) ? new Node(value) : default;
        }
        catch (InvalidOperationException)
        {
            // A key beside the one that is looked for is no text; that must not hide all the others.
            return Entries.LastOrDefault(entry => entry.Key == key).Value;
        }
    }

    private static string NameOf(JsonProperty entry)
    {
        try
        {
            return entry.Name;
        }
        catch (InvalidOperationException)
        {
            return JsonUnescape.ToText(JsonMarshal.GetRawUtf8PropertyName(entry));
        }
    }

    private static string ReadString(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: legal JSON, but no text. Perl writes such things.
            return JsonUnescape.ToText(JsonMarshal.GetRawUtf8Value(element)[1..^1]);
        }
    }
}
