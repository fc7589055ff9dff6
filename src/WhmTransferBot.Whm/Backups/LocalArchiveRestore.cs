using WhmTransferBot.Whm.Queueing;

namespace WhmTransferBot.Whm.Backups;

/// <summary>What <c>start_local_cpmove_restore</c> is asked. It starts at once; there is no separate start.</summary>
/// <param name="ArchivePath">Full path of the archive on the server.</param>
public sealed record LocalArchiveRestore(string ArchivePath)
{
    /// <summary>Name to restore as, if it differs from the archive's.</summary>
    public string? Username { get; init; }

    /// <summary>Give the account a dedicated address.</summary>
    public bool DedicatedIp { get; init; }

    /// <summary>Delete the archive afterwards.</summary>
    public bool DeleteArchive { get; init; }

    /// <summary>Destructive: overwrite an account of the same name.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Keep Restricted Restore on.</summary>
    public bool Restricted { get; init; } = true;

    /// <summary>Which A records are rewritten.</summary>
    public AddressRewrite AddressRewrite { get; init; } = AddressRewrite.Basic;

    /// <summary><c>.local</c>, <c>.existing</c> or the alias of a linked mail node.</summary>
    public string? MailLocation { get; init; }
}
