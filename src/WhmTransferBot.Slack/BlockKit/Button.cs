namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A button.</summary>
/// <param name="Text">Plain text, at most 75 characters.</param>
/// <param name="ActionId">What it does, at most 255 characters.</param>
/// <param name="Value">To what it does it, at most 2000 characters.</param>
internal sealed record Button(TextObject Text, string ActionId, string Value)
{
    /// <summary>Always a button.</summary>
    public string Type { get; init; } = "button";

    /// <summary><c>primary</c>, <c>danger</c>, or nothing.</summary>
    public string? Style { get; init; }

    /// <summary>What a screen reader says, at most 75 characters.</summary>
    public string? AccessibilityLabel { get; init; }

    /// <summary>What is asked before the click counts.</summary>
    public ConfirmDialog? Confirm { get; init; }
}
