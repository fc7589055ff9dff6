namespace WhmTransferBot.Crashes;

/// <summary>What came of one story.</summary>
/// <param name="DieAt">Where the bot was to die.</param>
/// <param name="Died">Whether it came to that point; a story that goes a little differently may pass by it.</param>
/// <param name="Points">Every point that was reached, in order, those after the new start included.</param>
/// <param name="End">How it ended.</param>
/// <param name="Took">How long it took.</param>
public sealed record CrashOutcome(string? DieAt, bool Died, IReadOnlyList<string> Points, CrashEnd End, TimeSpan Took);
