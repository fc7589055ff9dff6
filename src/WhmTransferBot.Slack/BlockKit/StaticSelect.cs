namespace WhmTransferBot.Slack.BlockKit;

/// <summary>One of several choices.</summary>
internal sealed record StaticSelect : InputElement
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }

    /// <summary>What is chosen at first.</summary>
    public SelectOption? InitialOption { get; init; }
}
