namespace WhmTransferBot.Whm.Queueing;

/// <summary>An account from a cpmove archive that lies on the destination (module AccountLocal).</summary>
public sealed record LocalArchiveItem : TransferItem
{
    /// <summary>Name of the account in the archive.</summary>
    public required string User { get; init; }

    /// <summary>Name to restore as; the same when it is not given.</summary>
    public string? LocalUser { get; init; }

    /// <summary>Main domain, if known.</summary>
    public string? Domain { get; init; }

    /// <summary>The archive to restore.</summary>
    public string? ArchiveFile { get; init; }

    /// <summary>Working directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>How it is restored.</summary>
    public AccountOptions Options { get; init; } = new();

    /// <inheritdoc />
    public override string Module => TransferModule.AccountLocal;

    /// <inheritdoc />
    public override string Key => User;

    private protected override void Describe(ItemParametersBuilder parameters)
    {
        if (Options.LiveTransfer || Options.ExpressTransfer)
            throw new InvalidOperationException("Live Transfer and Express Transfer need a source server; an archive has none.");
        var local = string.IsNullOrEmpty(LocalUser) ? User : LocalUser;
        parameters.Add("user", User).Add("localuser", local).Add("domain", Domain);
        AccountParameters.Describe(parameters, Options, renamed: User != local);
        parameters.Flag("force", Options.Force).Add("cpmovefile", ArchiveFile).Add("copypoint", WorkingDirectory);
    }
}
