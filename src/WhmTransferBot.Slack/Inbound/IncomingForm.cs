namespace WhmTransferBot.Slack.Inbound;

/// <summary>A filled-in modal.</summary>
/// <param name="Person">Who filled it in.</param>
/// <param name="FormId">What was filled in.</param>
/// <param name="Origin">Where the modal was opened; what the bot itself gave along.</param>
/// <param name="Fields">What was filled in, by the name of the field.</param>
internal sealed record IncomingForm(
    SlackPerson Person, string FormId, string? Origin, IReadOnlyDictionary<string, string> Fields) : Incoming;
