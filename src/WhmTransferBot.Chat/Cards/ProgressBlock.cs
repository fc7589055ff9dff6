namespace WhmTransferBot.Chat.Cards;

/// <summary>How far the transfer is.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Caption">The same in words, with the time left where it can be known.</param>
public sealed record ProgressBlock(int Percent, CardText Caption) : CardBlock;
