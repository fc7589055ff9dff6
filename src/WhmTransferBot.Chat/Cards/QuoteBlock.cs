namespace WhmTransferBot.Chat.Cards;

/// <summary>Words of a server, shown as they came.</summary>
/// <param name="Text">Plain text, possibly several lines, possibly hostile.</param>
public sealed record QuoteBlock(string Text) : CardBlock;
