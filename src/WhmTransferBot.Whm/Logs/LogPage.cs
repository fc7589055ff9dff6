namespace WhmTransferBot.Whm.Logs;

/// <summary>What is new in a log since a position.</summary>
/// <typeparam name="TEvent">The kind of event that this log holds.</typeparam>
/// <param name="Events">New events in the order of the log.</param>
/// <param name="Next">Where to read on from; store it with what was made of the events.</param>
/// <param name="Restarted">
/// The log is shorter than the given position, or its beginning is another one: the events are those of the whole log, from its first line.
/// </param>
/// <param name="SkippedLines">New lines that are not readable events: no JSON, too long, or nested too deeply.</param>
/// <param name="Missing">There is no such log yet; nothing was read and <paramref name="Next"/> is the given position.</param>
/// <param name="HasMore">The page is full; read again from <paramref name="Next"/> at once.</param>
public sealed record LogPage<TEvent>(
    IReadOnlyList<TEvent> Events, LogPosition Next, bool Restarted, int SkippedLines, bool Missing, bool HasMore);
