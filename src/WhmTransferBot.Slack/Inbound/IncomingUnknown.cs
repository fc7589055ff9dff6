namespace WhmTransferBot.Slack.Inbound;

/// <summary>Something that the bot has no use for. It is acknowledged and left alone.</summary>
/// <param name="What">What it says it is, for the log.</param>
internal sealed record IncomingUnknown(string What) : Incoming;
