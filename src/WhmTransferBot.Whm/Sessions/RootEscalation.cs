namespace WhmTransferBot.Whm.Sessions;

/// <summary>How a login that is not root becomes root on the source (<c>root_escalation_method</c>).</summary>
public enum RootEscalation
{
    /// <summary><c>su</c>; needs the root password.</summary>
    Su,

    /// <summary><c>sudo</c>.</summary>
    Sudo,
}
