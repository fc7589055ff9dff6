namespace WhmTransferBot.Migrations.Planning;

/// <summary>One option of <c>plan</c> and <c>set</c> in words of the user: how it is written, what it means, what it changes.</summary>
public sealed record TransferOptionWord
{
    /// <summary>The name as it is typed, lower case, for example <c>dns</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, at most 100 characters.</summary>
    public required string Meaning { get; init; }

    /// <summary>The values it takes, in words that follow “takes”, for example <c>basic or all</c>.</summary>
    public required string Allowed { get; init; }

    /// <summary>A value that works, as it is typed.</summary>
    public required string Example { get; init; }

    /// <summary>Every value there is, the default first; empty when the value is free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether it says yes or no; the name alone then means yes.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether the value is a list with commas.</summary>
    public bool IsList { get; init; }

    /// <summary>The options with this one changed; nothing when the value is not one of those allowed.</summary>
    public required Func<TransferOptions, string, TransferOptions?> Apply { get; init; }

    /// <summary>The value as it is typed; empty when the option is at a default that has no word.</summary>
    public required Func<TransferOptions, string> Write { get; init; }
}
