namespace WhmTransferBot.Discord.Messages;

/// <summary>A list to choose one from.</summary>
/// <param name="CustomId">What comes back with the choice.</param>
/// <param name="Options">1 to 25.</param>
internal sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Component
{
    /// <summary>What stands there before the choice; at most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether a choice is needed; forms only.</summary>
    public bool? Required { get; init; }

    /// <summary>How many at least.</summary>
    public int? MinValues { get; init; }
}
