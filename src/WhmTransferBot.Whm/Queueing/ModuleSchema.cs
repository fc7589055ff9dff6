namespace WhmTransferBot.Whm.Queueing;

/// <summary>
/// Which keys an item of one module may carry on this server (<c>transfer_module_schema</c>). A key that is not listed makes WHM refuse the item.
/// </summary>
/// <param name="Module">The module.</param>
/// <param name="Keys">Key to column definition, for example <c>int(1) DEFAULT 0</c>.</param>
/// <param name="Primary">Keys that identify an item; two items with the same values clash.</param>
/// <param name="Required">Keys that an item must have.</param>
public sealed record ModuleSchema(
    string Module, IReadOnlyDictionary<string, string> Keys, IReadOnlyList<string> Primary, IReadOnlyList<string> Required)
{
    /// <summary>True when an item may carry the key.</summary>
    /// <param name="key">The key.</param>
    public bool Knows(string key) => Keys.ContainsKey(key) || Primary.Contains(key) || Required.Contains(key);
}
