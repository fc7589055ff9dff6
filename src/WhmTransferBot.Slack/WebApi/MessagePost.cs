using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>A message to be posted or to replace another.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Text">The plain-text twin, always there: notifications and screen readers use it.</param>
/// <param name="Blocks">The blocks.</param>
internal sealed record MessagePost(string Channel, string Text, IReadOnlyList<SlackBlock> Blocks)
{
    /// <summary>The first message of the thread, never a reply.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether a reply is shown in the channel, too.</summary>
    public bool AlsoInChannel { get; init; }

    /// <summary>What the bot notes on it for itself.</summary>
    public MessageNote? Note { get; init; }
}
