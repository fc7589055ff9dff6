namespace WhmTransferBot.Slack.Inbound;

/// <summary>Slack asks whether an address is the bot's; the answer is the same words.</summary>
/// <param name="Words">The words.</param>
internal sealed record UrlChallenge(string Words) : Incoming;
