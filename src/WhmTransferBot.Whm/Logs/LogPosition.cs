namespace WhmTransferBot.Whm.Logs;

/// <summary>
/// How far a log has been read. WHM sends the whole log each time; what lies before the position is skipped without being parsed.
/// Immutable, and stored as plain JSON.
/// </summary>
/// <param name="Bytes">Bytes of the log (not of the HTTP answer) that were read, up to the end of a line.</param>
/// <param name="Lines">Lines that were read, including those that were skipped as unreadable.</param>
/// <param name="Fingerprint">SHA-256 of all those bytes in hex; a log that was replaced does not match it. Empty at the start.</param>
public sealed record LogPosition(long Bytes, long Lines, string Fingerprint)
{
    /// <summary>Nothing read yet.</summary>
    public static LogPosition Start { get; } = new(0, 0, "");
}
