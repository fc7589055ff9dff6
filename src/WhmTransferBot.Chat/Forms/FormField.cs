namespace WhmTransferBot.Chat.Forms;

/// <summary>One field of a form.</summary>
/// <param name="Name">The option it fills, for example <c>from</c>.</param>
/// <param name="Label">At most 45 characters.</param>
public sealed record FormField(string Name, string Label)
{
    /// <summary>What to choose from; empty for free text. At most 25.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>An example of an answer, at most 100 characters.</summary>
    public string? Example { get; init; }

    /// <summary>What stands there at first.</summary>
    public string? Initial { get; init; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether several lines are expected.</summary>
    public bool Long { get; init; }
}
