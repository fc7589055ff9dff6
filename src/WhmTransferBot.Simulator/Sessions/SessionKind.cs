namespace WhmTransferBot.Simulator.Sessions;

/// <summary>How a session authenticates at its source.</summary>
internal enum SessionKind
{
    /// <summary>As root on a remote server.</summary>
    RemoteRoot,

    /// <summary>With the password of one account on a remote server.</summary>
    RemoteUser,

    /// <summary>Not at all: the archive lies on the destination.</summary>
    Local,
}
