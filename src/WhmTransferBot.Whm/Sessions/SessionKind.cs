namespace WhmTransferBot.Whm.Sessions;

/// <summary>Whose credentials a session uses on the source.</summary>
public enum SessionKind
{
    /// <summary>Root, or a user that can become root: every account, packages and feature lists.</summary>
    Root,

    /// <summary>The cPanel account's own password: that one account.</summary>
    User,
}
