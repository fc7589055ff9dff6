namespace WhmTransferBot.Whm;

/// <summary>How long a kind of call may take.</summary>
/// <param name="Attempt">One attempt, from connecting to the last byte of the answer.</param>
/// <param name="Total">All attempts and the waiting between them.</param>
public sealed record CallTimes(TimeSpan Attempt, TimeSpan Total);
