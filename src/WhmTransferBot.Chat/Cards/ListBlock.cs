namespace WhmTransferBot.Chat.Cards;

/// <summary>A list, for example of findings or accounts.</summary>
/// <param name="Heading">What is listed; nothing for a list that needs no heading.</param>
/// <param name="Items">The lines. A platform with less room shows the first ones and says how many are missing.</param>
public sealed record ListBlock(CardText? Heading, IReadOnlyList<CardText> Items) : CardBlock;
