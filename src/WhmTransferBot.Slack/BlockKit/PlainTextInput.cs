namespace WhmTransferBot.Slack.BlockKit;

/// <summary>Free text.</summary>
internal sealed record PlainTextInput : InputElement
{
    /// <summary>Whether several lines are expected.</summary>
    public bool Multiline { get; init; }

    /// <summary>What stands there at first.</summary>
    public string? InitialValue { get; init; }
}
