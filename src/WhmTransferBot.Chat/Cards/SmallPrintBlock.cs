namespace WhmTransferBot.Chat.Cards;

/// <summary>Something less important, shown small.</summary>
/// <param name="Text">What it says.</param>
public sealed record SmallPrintBlock(CardText Text) : CardBlock;
