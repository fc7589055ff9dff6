namespace WhmTransferBot.Crashes;

/// <summary>What became of a story with a crash in it.</summary>
/// <param name="Point">Where the crash was to be.</param>
/// <param name="Died">Whether the story came by there, as often as it was to, and the bot was killed.</param>
/// <param name="Differences">What ended otherwise than without a crash.</param>
/// <param name="Took">How long the story took.</param>
public sealed record CrashVerdict(string Point, bool Died, IReadOnlyList<string> Differences, TimeSpan Took);
