namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A row of buttons.</summary>
/// <param name="Elements">At most 25, each with an action id of its own within the block.</param>
internal sealed record Actions(IReadOnlyList<Button> Elements) : SlackBlock;
