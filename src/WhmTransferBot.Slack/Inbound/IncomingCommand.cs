namespace WhmTransferBot.Slack.Inbound;

/// <summary>A typed command.</summary>
/// <param name="Person">Who typed.</param>
/// <param name="Channel">Where.</param>
/// <param name="Text">What stands after the command.</param>
internal sealed record IncomingCommand(SlackPerson Person, string Channel, string Text) : Incoming
{
    /// <summary>Where it can be answered.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What opens a modal, once and within three seconds.</summary>
    public string? TriggerId { get; init; }
}
