namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A field of a modal.</summary>
/// <param name="Label">Plain text, at most 2000 characters.</param>
/// <param name="Element">What is filled in.</param>
internal sealed record Input(TextObject Label, InputElement Element) : SlackBlock
{
    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; init; }
}
