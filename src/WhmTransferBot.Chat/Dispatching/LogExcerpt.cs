namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Readable lines of a log.</summary>
/// <param name="LogFile">Which log.</param>
/// <param name="Lines">The last lines, oldest first, as plain text.</param>
/// <param name="Omitted">How many lines stand before them.</param>
/// <param name="Archived">Whether they come from the bot's own database.</param>
public sealed record LogExcerpt(string LogFile, IReadOnlyList<string> Lines, long Omitted, bool Archived);
