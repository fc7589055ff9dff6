namespace WhmTransferBot.Slack.BlockKit;

/// <summary>A choice.</summary>
/// <param name="Text">What is read, at most 75 characters.</param>
/// <param name="Value">What is sent, at most 75 characters: the smaller of the limits that Slack's sources name.</param>
internal sealed record SelectOption(TextObject Text, string Value);
