namespace WhmTransferBot.Whm.Packaging;

/// <summary>A part of an account that packaging can leave out (<c>skip...</c>).</summary>
public enum PackagingPart
{
    /// <summary><c>skipacctdb</c>.</summary>
    Databases,

    /// <summary><c>skipapitokens</c>.</summary>
    ApiTokens,

    /// <summary><c>skipauthnlinks</c>.</summary>
    AuthenticationLinks,

    /// <summary><c>skipbwdata</c>.</summary>
    Bandwidth,

    /// <summary><c>skipdnssec</c>.</summary>
    DnsSec,

    /// <summary><c>skipdnszones</c>.</summary>
    DnsZones,

    /// <summary><c>skipftpusers</c>.</summary>
    FtpUsers,

    /// <summary><c>skiphomedir</c>.</summary>
    HomeDirectory,

    /// <summary><c>skiplinkednodes</c>.</summary>
    LinkedNodes,

    /// <summary><c>skiplogs</c>.</summary>
    Logs,

    /// <summary><c>skipresellerconfig</c>.</summary>
    ResellerConfiguration,

    /// <summary><c>skipshell</c>.</summary>
    Shell,

    /// <summary><c>skipvhosttemplates</c>.</summary>
    VirtualHostTemplates,
}
