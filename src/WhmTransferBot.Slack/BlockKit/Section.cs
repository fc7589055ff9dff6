namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A paragraph, or fields in two columns.</summary>
internal sealed record Section : SlackBlock
{
    /// <summary>At most 3000 characters.</summary>
    public TextObject? Text { get; init; }

    /// <summary>At most 10, each at most 2000 characters.</summary>
    public IReadOnlyList<TextObject>? Fields { get; init; }
}
