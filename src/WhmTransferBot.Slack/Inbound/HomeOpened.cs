namespace WhmTransferBot.Slack.Inbound;

/// <summary>Somebody looks at the App Home.</summary>
/// <param name="Person">Who.</param>
internal sealed record HomeOpened(SlackPerson Person) : Incoming;
