namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A line between blocks.</summary>
internal sealed record Divider : SlackBlock;
