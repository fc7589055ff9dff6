namespace WhmTransferBot.Simulator.Faults;

/// <summary>What can go wrong on request. Each kind says which properties of <see cref="Fault"/> it uses beyond the common ones.</summary>
public enum FaultKind
{
    /// <summary>The call takes effect at once, its answer arrives after <see cref="Fault.Delay"/>.</summary>
    SlowAnswer,

    /// <summary>The call takes effect, but the connection is closed instead of an answer.</summary>
    LostAnswer,

    /// <summary>The connection is reset before the call has any effect.</summary>
    ConnectionReset,

    /// <summary>403 with the body of a refused login; no effect.</summary>
    AccessDenied,

    /// <summary>An HTML login page with status 200; no effect.</summary>
    HtmlPage,

    /// <summary>The call takes effect; the answer's body ends in the middle.</summary>
    CutBody,

    /// <summary>
    /// The call takes effect; the answer promises its whole length, and the connection is reset in the middle of it.
    /// </summary>
    ResetInBody,

    /// <summary>The call takes effect; the answer comes in pieces, and the connection is reset before the last.</summary>
    CutChunks,

    /// <summary>The call is accepted and never answered; no effect. Lifting every fault resets the connection, and so does a restart.</summary>
    Hangs,

    /// <summary>The call is refused with the words in <see cref="Fault.Text"/>, as for a session that is not known (any more).</summary>
    SessionUnknown,

    /// <summary>A log ends in the middle of its last line, as if it were read while it is written.</summary>
    CutLogLine,

    /// <summary>A log has no content, as if it had been emptied and not yet written again. Uses <see cref="Fault.LogFile"/>.</summary>
    LogEmpty,

    /// <summary>A log is refused as one that does not exist. Uses <see cref="Fault.LogFile"/>.</summary>
    LogMissing,

    /// <summary>Numbers, <c>result</c> included, arrive as digit strings.</summary>
    TextNumbers,

    /// <summary>503 with <c>Retry-After</c> of <see cref="Fault.Delay"/>; no effect.</summary>
    Unavailable,

    /// <summary><c>get_transfer_session_state</c> answers the word in <see cref="Fault.Text"/>.</summary>
    UnknownState,

    /// <summary>
    /// An item fails half way with the words in <see cref="Fault.Text"/>. Uses <see cref="Fault.Item"/> and <see cref="Fault.Queue"/>.
    /// </summary>
    ItemFails,

    /// <summary>
    /// An item stands still half way until the fault is lifted. Uses <see cref="Fault.Item"/> and <see cref="Fault.Queue"/>.
    /// </summary>
    ItemStalls,

    /// <summary>
    /// The worker of an item dies half way (<c>child-failed</c>). Uses <see cref="Fault.Item"/> and <see cref="Fault.Queue"/>.
    /// </summary>
    WorkerDies,

    /// <summary>At once: the processes of running sessions vanish; the recorded state stays. Uses <see cref="Fault.Session"/>.</summary>
    ProcessDies,

    /// <summary>At once: pending sessions fail as if the idle limit were reached. Uses <see cref="Fault.Session"/>.</summary>
    IdleSessionFails,

    /// <summary>
    /// At once: the machinery of running sessions breaks, FAILED with the words in <see cref="Fault.Text"/>. Uses <see
    /// cref="Fault.Session"/>.
    /// </summary>
    SessionFails,

    /// <summary>At once: running sessions become FAILED; then every connection is reset for <see cref="Fault.Delay"/>.</summary>
    ServerRestarts,

    /// <summary>
    /// At once: a line with the action in <see cref="Fault.Text"/> is added to <c>master.log</c>. Uses <see cref="Fault.Session"/>.
    /// </summary>
    UnknownLogAction,

    /// <summary>
    /// At once: the line in <see cref="Fault.Text"/>, which is no JSON, is added to <c>master.log</c>. Uses <see
    /// cref="Fault.Session"/>.
    /// </summary>
    BrokenLogLine,

    /// <summary>At once: <c>master.log</c> starts anew, as after a rotation. Uses <see cref="Fault.Session"/>.</summary>
    LogShrinks,

    /// <summary>
    /// At once: <see cref="Fault.Bytes"/> of <c>out</c> lines are added to <c>master.log</c>. Uses <see cref="Fault.Session"/>.
    /// </summary>
    LogPadding,

    /// <summary>
    /// Every log begins with <see cref="Fault.Bytes"/> of <c>out</c> lines that hold the words in <see cref="Fault.Text"/>. They are made
    /// while the answer is sent, so their number costs the simulator nothing.
    /// </summary>
    EndlessLog,
}
