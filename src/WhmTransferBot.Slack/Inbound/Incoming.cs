namespace WhmTransferBot.Slack.Inbound;

/// <summary>Something that Slack brought, whichever way it came. Nothing in it is believed.</summary>
internal abstract record Incoming;
