using System.Globalization;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The arguments of a call, from the query and the form. Of an argument that is given twice, the last one counts.</summary>
internal sealed class Arguments(IReadOnlyDictionary<string, string> values)
{
    public IEnumerable<string> Names => values.Keys;

    /// <summary>The value, or null when it is missing or empty.</summary>
    public string? this[string name] => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public string Needed(string name) => this[name] ?? throw new InvalidOperationException($"The argument {name} was not checked.");

    public bool Flag(string name) => this[name] == "1";

    public int Number(string name, int otherwise) =>
        this[name] is { } text ? (int)Math.Min(int.MaxValue, long.Parse(text, CultureInfo.InvariantCulture)) : otherwise;
}
