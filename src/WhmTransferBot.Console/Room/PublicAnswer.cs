using WhmTransferBot.Chat.Cards;

namespace WhmTransferBot.Console.Room;

/// <summary>What somebody asked for aloud, for example a list. It belongs to no migration and is kept as long as the program runs.</summary>
/// <param name="Key">Unique in the room.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="Command">What was typed.</param>
/// <param name="Card">The answer.</param>
/// <param name="At">When.</param>
public sealed record PublicAnswer(string Key, string AskedBy, string Command, Card Card, DateTimeOffset At);
