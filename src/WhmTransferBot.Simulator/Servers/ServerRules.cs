namespace WhmTransferBot.Simulator.Servers;

/// <summary>Switches for what the sources do not know or contradict each other about. The defaults are the observed behaviour.</summary>
public sealed record ServerRules
{
    /// <summary>Time after which an untouched pending session becomes FAILED. Documented 2 h (default), observed 4 h.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromHours(2);

    /// <summary>
    /// Whether <c>force</c> works in an unrestricted session (observed, default) or in a restricted one only (published description).
    /// </summary>
    public ForceRule Force { get; init; } = ForceRule.NeedsUnrestricted;

    /// <summary>
    /// Whether an item that asks for a dedicated address fails when none is free (manual, default) or gets the shared one.
    /// </summary>
    public bool DedicatedAddressIsMust { get; init; } = true;

    /// <summary>Whether items may be added while the session runs. Unknown; refused by default.</summary>
    public bool EnqueueWhileRunning { get; init; }

    /// <summary>Whether <c>start</c> on a COMPLETED or FAILED session succeeds without effect. Unknown; refused by default.</summary>
    public bool StartAfterTheEnd { get; init; }

    /// <summary>
    /// Whether a parameter that a function does not know is refused. Default true; <c>enqueue_transfer_item</c> always refuses.
    /// </summary>
    public bool StrictParameters { get; init; } = true;

    /// <summary>Whether a token without the privilege gets a 403 instead of <c>result</c> 0. Both are reported; default false.</summary>
    public bool ForbidsMissingPrivilege { get; init; }
}
