using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Slack.Cards;

/// <summary>A card as Slack takes it: one message, or several where one does not hold it.</summary>
/// <param name="Parts">The messages in order, at least one; the first has the heading and the buttons.</param>
/// <param name="Files">The card's files, and those that became of what was too long.</param>
internal sealed record SlackMessage(IReadOnlyList<MessagePart> Parts, IReadOnlyList<CardFile> Files);
