using System.Collections;
using System.Globalization;
using System.Text.Json;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Configuration;

/// <summary>
/// Fills settings classes from JSON and collects everything that does not fit, instead of stopping at the first fault as
/// the ready-made binders do: whoever mends a configuration at night wants one list.
/// </summary>
/// <param name="file">The file's name, for the faults.</param>
public sealed class SettingsBinder(string file)
{
    private readonly List<SettingsFault> _faults = [];

    /// <summary>What did not fit.</summary>
    public IReadOnlyList<SettingsFault> Faults => _faults;

    /// <summary>Fills an object's properties from a JSON object. The key <c>$schema</c> is for editors and is passed over.</summary>
    public void Fill(object settings, JsonElement json, string path = "")
    {
        var properties = settings.GetType().GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in json.EnumerateObject().Where(entry => entry.Name != "$schema"))
        {
            var key = path.Length == 0 ? entry.Name : $"{path}:{entry.Name}";
            if (!properties.TryGetValue(entry.Name, out var property)) Unknown(key, entry.Name, properties.Keys);
            else if (Read(property.PropertyType, entry.Value, key, property.GetValue(settings)) is { } value) property.SetValue(settings, value);
        }
    }

    private void Unknown(string key, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var remedy = NearestWord.To(name, names) is { } near ? $"Did you mean {near}?" : $"Known here: {string.Join(", ", names)}.";
        _faults.Add(new SettingsFault(file, key, "This key is not known.", remedy));
    }

    private object? Read(Type type, JsonElement json, string key, object? current)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IList<>)) return ReadList(plain.GenericTypeArguments[0], json, key);
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IDictionary<,>)) return ReadMap(plain.GenericTypeArguments[1], json, key);
        return plain.IsClass && plain != typeof(string) ? ReadObject(plain, json, key, current) : ReadValue(plain, json, key);
    }

    private object? ReadValue(Type type, JsonElement json, string key)
    {
        if (type == typeof(string) && json.ValueKind == JsonValueKind.String) return json.GetString();
        if (type == typeof(bool) && json.ValueKind is JsonValueKind.True or JsonValueKind.False) return json.GetBoolean();
        if (type == typeof(int) && json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number)) return number;
        if (type == typeof(TimeSpan) && TimeSpan.TryParse(json.ToString(), CultureInfo.InvariantCulture, out var time)) return time;
        _faults.Add(new SettingsFault(file, key, $"{Shown(json)} is not {Expected(type)}.", $"Write {Example(type)}."));
        return null;
    }

    private object? ReadObject(Type type, JsonElement json, string key, object? current)
    {
        if (!IsKind(json, JsonValueKind.Object, key, "an object in braces")) return null;
        var value = current ?? Activator.CreateInstance(type)!;
        Fill(value, json, key);
        return value;
    }

    private object? ReadList(Type element, JsonElement json, string key)
    {
        if (!IsKind(json, JsonValueKind.Array, key, "a list in square brackets")) return null;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var (index, entry) in json.EnumerateArray().Index())
        {
            if (Read(element, entry, $"{key}:{index}", null) is { } value) list.Add(value);
        }

        return list;
    }

    private object? ReadMap(Type element, JsonElement json, string key)
    {
        if (!IsKind(json, JsonValueKind.Object, key, "an object in braces")) return null;
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        foreach (var entry in json.EnumerateObject())
        {
            if (Read(element, entry.Value, $"{key}:{entry.Name}", null) is { } value) map[entry.Name] = value;
        }

        return map;
    }

    private bool IsKind(JsonElement json, JsonValueKind kind, string key, string expected)
    {
        if (json.ValueKind == kind) return true;
        _faults.Add(new SettingsFault(file, key, $"{Shown(json)} is not {expected}.", $"Write {expected}."));
        return false;
    }

    private static string Shown(JsonElement json) => json.GetRawText() is { Length: > 40 } text ? $"{text[..40]}…" : json.GetRawText();

    private static string Expected(Type type) =>
        type == typeof(bool) ? "true or false" : type == typeof(int) ? "a whole number" : type == typeof(TimeSpan) ? "a time span" : "a text";

    private static string Example(Type type) =>
        type == typeof(bool) ? "true or false" : type == typeof(int) ? "a number such as 1"
        : type == typeof(TimeSpan) ? "\"00:00:10\" for ten seconds or \"1.00:00:00\" for a day" : "a text in quotes";
}
