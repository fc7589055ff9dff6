namespace WhmTransferBot.Slack;

/// <summary>The state of the way from Slack to the bot.</summary>
/// <param name="State">The state.</param>
/// <param name="Since">Since when.</param>
/// <param name="Problem">What is wrong and how to mend it, in a sentence; nothing when all is well.</param>
public sealed record SlackLinkStatus(SlackLinkState State, DateTimeOffset Since, string? Problem);
