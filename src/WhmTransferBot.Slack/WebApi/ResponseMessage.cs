using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>A message to a response address (docs.slack.dev/interactivity/handling-user-interaction).</summary>
/// <param name="ResponseType"><c>ephemeral</c> for the person alone, <c>in_channel</c> for everybody.</param>
/// <param name="Text">The plain-text twin.</param>
/// <param name="Blocks">The blocks.</param>
internal sealed record ResponseMessage(string ResponseType, string Text, IReadOnlyList<SlackBlock> Blocks)
{
    /// <summary>Whether it takes the place of the message that was clicked; here never.</summary>
    public bool ReplaceOriginal { get; init; }

    /// <summary>The thread in which the click was made.</summary>
    public string? ThreadTs { get; init; }
}
