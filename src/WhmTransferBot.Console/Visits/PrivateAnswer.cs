using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Console.Visits;

/// <summary>An answer that only the person who asked sees.</summary>
/// <param name="Asked">What was typed or clicked.</param>
/// <param name="Card">The answer.</param>
/// <param name="At">When.</param>
public sealed record PrivateAnswer(string Asked, Card Card, DateTimeOffset At);
