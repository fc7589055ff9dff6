namespace WhmTransferBot.Whm.Queueing;

/// <summary>
/// How an account is restored on the destination. Every option starts at its cautious value.
/// Source: enqueue_transfer_item and transfer_module_schema.
/// </summary>
public sealed record AccountOptions
{
    /// <summary>Which A records are rewritten.</summary>
    public AddressRewrite AddressRewrite { get; init; } = AddressRewrite.Basic;

    /// <summary>Ask for a dedicated address. Documentation disagrees on what happens when none is free: count them first.</summary>
    public bool DedicatedIp { get; init; }

    /// <summary>A particular dedicated address; asks for a dedicated one by itself.</summary>
    public string? CustomIp { get; init; }

    /// <summary><c>.local</c>, <c>.existing</c> or the alias of a linked mail node.</summary>
    public string? MailLocation { get; init; }

    /// <summary>Make the account a reseller.</summary>
    public bool Reseller { get; init; }

    /// <summary>Leave reseller permissions behind.</summary>
    public bool SkipResellerPermissions { get; init; }

    /// <summary>Merge into an existing account of the same name without the creation steps.</summary>
    public bool SkipAccount { get; init; }

    /// <summary>Leave databases behind.</summary>
    public bool SkipDatabases { get; init; }

    /// <summary>Leave bandwidth history behind.</summary>
    public bool SkipBandwidth { get; init; }

    /// <summary>Leave the home directory behind.</summary>
    public bool SkipHomeDirectory { get; init; }

    /// <summary>Leave mail behind.</summary>
    public bool SkipMail { get; init; }

    /// <summary>Leave subdomains behind.</summary>
    public bool SkipSubdomains { get; init; }

    /// <summary>Both sides use the same MySQL server.</summary>
    public bool SharedDatabaseServer { get; init; }

    /// <summary>Replace databases that the account already owns.</summary>
    public bool OverwriteOwnDatabases { get; init; }

    /// <summary>Replace database users that the account already owns.</summary>
    public bool OverwriteOwnDatabaseUsers { get; init; }

    /// <summary>Destructive: remove everything of the account on the destination first.</summary>
    public bool OverwriteWithDelete { get; init; }

    /// <summary>Destructive: overwrite an account of the same name. Has an effect only with Restricted Restore off.</summary>
    public bool Force { get; init; }

    /// <summary>Changes the source: Live Transfer. Root sessions only.</summary>
    public bool LiveTransfer { get; init; }

    /// <summary>Changes the source: Express Transfer. Root sessions only.</summary>
    public bool ExpressTransfer { get; init; }
}
