namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A heading.</summary>
/// <param name="Text">Plain text, at most 150 characters.</param>
internal sealed record Header(TextObject Text) : SlackBlock;
