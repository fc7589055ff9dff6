namespace WhmTransferBot.Chat.Cards;

/// <summary>A name with a value.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="Value">The value.</param>
public sealed record CardFact(string Name, CardText Value);
