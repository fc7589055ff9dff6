namespace WhmTransferBot.Discord.Messages;

/// <summary>A field to type into; forms only.</summary>
/// <param name="CustomId">What comes back with the text.</param>
/// <param name="Style">1 for a line, 2 for several.</param>
internal sealed record TextInput(string CustomId, int Style) : Component
{
    /// <summary>Whether it may not stay empty.</summary>
    public bool Required { get; init; }

    /// <summary>An example, at most 100 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands there at first; at most 4000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>The most characters, up to 4000.</summary>
    public int? MaxLength { get; init; }
}
