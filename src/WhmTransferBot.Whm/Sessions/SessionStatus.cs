namespace WhmTransferBot.Whm.Sessions;

/// <summary>What <c>get_transfer_session_state</c> said.</summary>
/// <param name="State">The state, as far as its word is known.</param>
/// <param name="Word">WHM's own word.</param>
public sealed record SessionStatus(SessionState State, string Word)
{
    /// <summary>True for COMPLETED, ABORTED and FAILED. An unknown word is never an end.</summary>
    public bool IsFinal => State is SessionState.Completed or SessionState.Aborted or SessionState.Failed;

    internal static SessionStatus From(string word) => new(Read(word), word);

    private static SessionState Read(string word) => word.Trim().ToUpperInvariant() switch
    {
        "PENDING" or "TRANSFER_PENDING" => SessionState.Pending,
        "RUNNING" or "TRANSFER_INPROGRESS" or "RESTORE_PENDING" or "RESTORE_INPROGRESS" => SessionState.Running,
        "PAUSING" => SessionState.Pausing,
        "PAUSED" => SessionState.Paused,
        "ABORTING" => SessionState.Aborting,
        "ABORTED" => SessionState.Aborted,
        "COMPLETED" => SessionState.Completed,
        "FAILED" => SessionState.Failed,
        _ => SessionState.Unknown,
    };
}
