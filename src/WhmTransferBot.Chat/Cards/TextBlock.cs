namespace WhmTransferBot.Chat.Cards;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
public sealed record TextBlock(CardText Text) : CardBlock;
