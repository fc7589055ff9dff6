namespace WhmTransferBot.Migrations;

/// <summary>A call to WHM that was decided on; stored before it is made.</summary>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="Attempts">How often the call was made or may have been made.</param>
/// <param name="Acknowledged">Whether WHM has answered that it took effect.</param>
/// <param name="Unconfirmed">Whether the thread was told that the outcome is not known.</param>
/// <param name="AttemptedAt">When the call was last made or may have been made.</param>
public sealed record IntentRecord(
    DateTimeOffset DecidedAt, int Attempts = 0, bool Acknowledged = false, bool Unconfirmed = false, DateTimeOffset? AttemptedAt = null);
