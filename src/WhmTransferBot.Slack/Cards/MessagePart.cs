using WhmTransferBot.Slack.BlockKit;

namespace WhmTransferBot.Slack.Cards;

/// <summary>One message, within every limit.</summary>
/// <param name="Text">The plain-text twin.</param>
/// <param name="Blocks">The blocks.</param>
internal sealed record MessagePart(string Text, IReadOnlyList<SlackBlock> Blocks);
