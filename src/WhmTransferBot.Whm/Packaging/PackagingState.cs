namespace WhmTransferBot.Whm.Packaging;

/// <summary>State of a packaging session (<c>get_pkgacct_session_state</c>).</summary>
public enum PackagingState
{
    /// <summary>A word that is not known. Do not treat it as an end.</summary>
    Unknown,

    /// <summary>The account is being packaged.</summary>
    Running,

    /// <summary>Final: the archive is there.</summary>
    Completed,

    /// <summary>Final: there is no archive.</summary>
    Failed,
}
