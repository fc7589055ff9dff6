namespace WhmTransferBot.Whm.Sessions;

/// <summary>How the destination runs commands on the source (<c>comm_transport</c>).</summary>
public enum SourceTransport
{
    /// <summary><c>ssh</c>, on the SSH port.</summary>
    Ssh,

    /// <summary><c>whostmgr</c>: the source's WHM port over TLS; a bad certificate is refused.</summary>
    Whm,

    /// <summary><c>whostmgr_insecure</c>: the same, with certificate problems ignored.</summary>
    WhmInsecure,
}
