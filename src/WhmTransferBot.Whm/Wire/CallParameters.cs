using System.Globalization;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Whm.Wire;

/// <summary>The arguments of one call; what is null is not sent.</summary>
internal sealed class CallParameters
{
    private readonly List<KeyValuePair<string, string>> _entries = [];
    private readonly List<Secret> _secrets = [];

    public static CallParameters None => new();

    public IReadOnlyList<KeyValuePair<string, string>> Entries => _entries;

    public IReadOnlyList<Secret> Secrets => _secrets;

    public static CallParameters Of(string key, string value) => new CallParameters().Add(key, value);

    public CallParameters Add(string key, string? value)
    {
        if (value is not null) _entries.Add(new(key, value));
        return this;
    }

    public CallParameters Add(string key, long? value) => Add(key, value?.ToString(CultureInfo.InvariantCulture));

    public CallParameters Add(string key, Secret? value)
    {
        if (value is null) return this;
        _secrets.Add(value);
        return Add(key, value.Reveal());
    }

    /// <summary>Sends 1 or 0: input booleans are never words.</summary>
    public CallParameters Flag(string key, bool value) => Add(key, value ? "1" : "0");

    /// <summary>A list: its only value under the key itself, several under key-0, key-1 and so on.</summary>
    public CallParameters Repeat(string key, IReadOnlyList<string> values)
    {
        for (var index = 0; index < values.Count; index++) Add(values.Count == 1 ? key : $"{key}-{index}", values[index]);
        return this;
    }

    public CallParameters Add(IEnumerable<KeyValuePair<string, string>> entries)
    {
        _entries.AddRange(entries);
        return this;
    }
}
