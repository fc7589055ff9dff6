namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>chat.postMessage</c>, <c>chat.update</c> and <c>chat.delete</c>.</summary>
internal sealed record PostedMessage : ApiAnswer
{
    /// <summary>The channel in which it stands; differs from the one asked for when that was a person.</summary>
    public string? Channel { get; init; }

    /// <summary>The message's id within its channel.</summary>
    public string? Ts { get; init; }
}
