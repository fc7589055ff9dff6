namespace WhmTransferBot.Slack.Inbound;

/// <summary>A click on a button.</summary>
/// <param name="Person">Who clicked.</param>
/// <param name="Surface">On what the button stands.</param>
/// <param name="ActionId">What the button says it does.</param>
/// <param name="Value">To what it says it does it.</param>
internal sealed record IncomingClick(SlackPerson Person, ClickSurface Surface, string ActionId, string? Value) : Incoming
{
    /// <summary>The channel of the message.</summary>
    public string? Channel { get; init; }

    /// <summary>The message on which the button stands.</summary>
    public string? MessageTs { get; init; }

    /// <summary>The first message of the thread in which that message stands; the message itself where it is the first.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Where it can be answered; only for messages.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What opens a modal, once and within three seconds.</summary>
    public string? TriggerId { get; init; }
}
