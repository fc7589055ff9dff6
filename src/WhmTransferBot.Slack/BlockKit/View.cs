namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A modal or the App Home.</summary>
/// <param name="Type"><c>modal</c> or <c>home</c>.</param>
/// <param name="Blocks">At most 100.</param>
internal sealed record View(string Type, IReadOnlyList<SlackBlock> Blocks)
{
    /// <summary>What is filled in, at most 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>A modal's title, plain text of at most 24 characters.</summary>
    public TextObject? Title { get; init; }

    /// <summary>The button that sends it, plain text of at most 24 characters; needed where there are fields.</summary>
    public TextObject? Submit { get; init; }

    /// <summary>The button that closes it, plain text of at most 24 characters.</summary>
    public TextObject? Close { get; init; }

    /// <summary>What comes back unchanged with the submission, at most 3000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
