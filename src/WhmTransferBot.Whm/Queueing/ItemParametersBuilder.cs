using System.Globalization;

namespace WhmTransferBot.Whm.Queueing;

/// <summary>Collects the keys of an item; what is not set is not sent.</summary>
internal sealed class ItemParametersBuilder
{
    private readonly List<KeyValuePair<string, string>> _entries = [];

    public ItemParametersBuilder Add(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _entries.Add(new(key, value));
        return this;
    }

    public ItemParametersBuilder Add(string key, long? value) => Add(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sends 1 or 0: input booleans are never words.</summary>
    public ItemParametersBuilder Flag(string key, bool value) => Add(key, value ? "1" : "0");

    public ItemParametersBuilder FlagIf(string key, bool value) => value ? Flag(key, true) : this;

    public ItemParametersBuilder List(string key, IReadOnlyCollection<string> values) => Add(key, string.Join(',', values));

    public ItemParameters Build() => new(_entries);
}
