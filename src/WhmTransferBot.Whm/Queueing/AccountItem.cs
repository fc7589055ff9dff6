using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Whm.Queueing;

/// <summary>An account that is pulled from the source (modules AccountRemoteRoot and AccountRemoteUser).</summary>
public sealed record AccountItem : TransferItem
{
    /// <summary>Name of the account on the source.</summary>
    public required string User { get; init; }

    /// <summary>Name on the destination; the same as on the source when it is not given.</summary>
    public string? LocalUser { get; init; }

    /// <summary>Name that the source reported for the account, if it was analysed.</summary>
    public string? DetectedRemoteUser { get; init; }

    /// <summary>Main domain, if known.</summary>
    public string? Domain { get; init; }

    /// <summary>Number of files, if known.</summary>
    public long? Files { get; init; }

    /// <summary>Account that must be done first, usually the reseller who owns this one.</summary>
    public string? PrerequisiteUser { get; init; }

    /// <summary>Lower runs earlier among accounts; WHM takes 255 when it is not given.</summary>
    public int? Priority { get; init; }

    /// <summary>The kind of session it is queued in.</summary>
    public SessionKind Session { get; init; } = SessionKind.Root;

    /// <summary>How it is restored.</summary>
    public AccountOptions Options { get; init; } = new();

    /// <inheritdoc />
    public override string Module => Session is SessionKind.Root ? TransferModule.AccountRemoteRoot : TransferModule.AccountRemoteUser;

    /// <inheritdoc />
    public override string Key => User;

    private protected override void Describe(ItemParametersBuilder parameters)
    {
        var local = string.IsNullOrEmpty(LocalUser) ? User : LocalUser;
        parameters.Add("user", User).Add("localuser", local).Add("detected_remote_user", DetectedRemoteUser).Add("domain", Domain);
        AccountParameters.Describe(parameters, Options, renamed: User != local);
        DescribeSession(parameters);
        parameters.Add("files", Files is { } files ? Math.Max(1, files) : null).Add("prerequisite_user", PrerequisiteUser).Add("priority", Priority);
    }

    private void DescribeSession(ItemParametersBuilder parameters)
    {
        if (Session is SessionKind.Root)
            parameters.Flag("force", Options.Force).Flag("live_transfer", Options.LiveTransfer).Flag("xferpoint", Options.ExpressTransfer);
        else if (Options.Force || Options.LiveTransfer || Options.ExpressTransfer)
            throw new InvalidOperationException("Force, Live Transfer and Express Transfer exist in root sessions only.");
    }
}
