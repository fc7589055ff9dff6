using System.Collections;

namespace WhmTransferBot.Whm.Queueing;

/// <summary>The keys and values of one queue item, in the order in which they are sent.</summary>
public sealed class ItemParameters : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly KeyValuePair<string, string>[] _entries;

    internal ItemParameters(IEnumerable<KeyValuePair<string, string>> entries) => _entries = [.. entries];

    /// <inheritdoc />
    public int Count => _entries.Length;

    /// <inheritdoc />
    public KeyValuePair<string, string> this[int index] => _entries[index];

    /// <summary>The value of a key, or null when the item does not carry it.</summary>
    /// <param name="key">The key.</param>
    public string? this[string key] => _entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>Only what a server's schema knows.</summary>
    /// <param name="schema">The schema of the item's module on that server.</param>
    public ItemParameters KnownTo(ModuleSchema schema) => new(_entries.Where(entry => schema.Knows(entry.Key)));

    /// <summary>
    /// Keys that ask for something and that a server's schema does not know: leaving them out changes what happens.
    /// Keys that only repeat a cautious "no" are not among them.
    /// </summary>
    /// <param name="schema">The schema of the item's module on that server.</param>
    public IReadOnlyList<string> MissingFrom(ModuleSchema schema) =>
        [.. _entries.Where(entry => entry.Value != "0" && !schema.Knows(entry.Key)).Select(entry => entry.Key)];

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_entries).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
