namespace WhmTransferBot.Chat.Cards;

/// <summary>Names with values, for example <c>Accounts</c> and <c>14, 512 GB</c>.</summary>
/// <param name="Facts">In order; few.</param>
public sealed record FactsBlock(IReadOnlyList<CardFact> Facts) : CardBlock;
