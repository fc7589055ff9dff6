namespace WhmTransferBot.Whm.Queueing;

/// <summary>An account from a legacy backup on the destination (module LegacyAccountBackup).</summary>
public sealed record LegacyBackupItem : TransferItem
{
    /// <summary>Name of the account.</summary>
    public required string User { get; init; }

    /// <summary>Which backup.</summary>
    public required LegacyBackupAge Age { get; init; }

    /// <summary>Recreate the account.</summary>
    public bool RestoreAll { get; init; }

    /// <summary>Give back the dedicated address that the backup names.</summary>
    public bool RestoreIp { get; init; }

    /// <summary>Restore mail.</summary>
    public bool RestoreMail { get; init; }

    /// <summary>Restore MySQL databases.</summary>
    public bool RestoreDatabases { get; init; }

    /// <summary>Restore bandwidth history.</summary>
    public bool RestoreBandwidth { get; init; }

    /// <summary>Restore subdomains.</summary>
    public bool RestoreSubdomains { get; init; }

    /// <summary>Switch Restricted Restore off.</summary>
    public bool UnrestrictedRestore { get; init; }

    /// <summary>Which databases are restored over existing ones.</summary>
    public LegacyDatabases Databases { get; init; } = LegacyDatabases.OverwriteNothing;

    /// <summary>Replace database users that the account already owns.</summary>
    public bool OverwriteOwnDatabaseUsers { get; init; }

    /// <inheritdoc />
    public override string Module => TransferModule.LegacyAccountBackup;

    /// <inheritdoc />
    public override string Key => User;

    private protected override void Describe(ItemParametersBuilder parameters)
    {
        parameters.Add("user", User).Add("restoretype", Age.ToString().ToLowerInvariant());
        parameters.Flag("restoreall", RestoreAll).Flag("restoreip", RestoreIp).Flag("restoremail", RestoreMail);
        parameters.Flag("restoremysql", RestoreDatabases).Flag("restorebwdata", RestoreBandwidth).Flag("restoresubs", RestoreSubdomains);
        parameters.Flag("unrestricted_restore", UnrestrictedRestore).FlagIf("overwrite_sameowner_dbusers", OverwriteOwnDatabaseUsers);
        Databases.Describe(parameters);
    }
}
