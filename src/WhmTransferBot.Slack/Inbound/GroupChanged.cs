namespace WhmTransferBot.Slack.Inbound;

/// <summary>The members of a user group changed.</summary>
/// <param name="Group">Which group.</param>
internal sealed record GroupChanged(string Group) : Incoming;
