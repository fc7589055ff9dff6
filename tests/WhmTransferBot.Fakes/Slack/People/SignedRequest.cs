namespace WhmTransferBot.Fakes.Slack.People;

/// <summary>A request to the bot.</summary>
/// <param name="Path">Where it goes.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">The kind of the body.</param>
/// <param name="Timestamp">The header with the time.</param>
/// <param name="Signature">The header with the signature.</param>
public sealed record SignedRequest(string Path, string Body, string ContentType, string? Timestamp, string? Signature);
