using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Crashes;

/// <summary>What came of one story.</summary>
/// <param name="Breaks">How each bot but the last ended; none when the first lived to the end of the story.</param>
/// <param name="Points">Every point that was reached, in order, those after the new start included.</param>
/// <param name="End">How it ended.</param>
/// <param name="Took">How long it took.</param>
public sealed record CrashOutcome(IReadOnlyList<CrashOutcome.Breaking> Breaks, IReadOnlyList<string> Points, CrashEnd End, TimeSpan Took)
{
    /// <summary>The end of a bot.</summary>
    /// <param name="ExitCode">Its exit code: 0 after a stop in good order, 137 after SIGKILL.</param>
    /// <param name="Session">What WHM's session did then; nothing when none had been started.</param>
    public sealed record Breaking(int ExitCode, SessionState? Session);
}
