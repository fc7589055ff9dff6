namespace WhmTransferBot.Slack.BlockKit;

/// <summary>Small print.</summary>
/// <param name="Elements">At most 10.</param>
internal sealed record Context(IReadOnlyList<TextObject> Elements) : SlackBlock;
