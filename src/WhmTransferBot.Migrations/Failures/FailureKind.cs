using System.Text.Json.Serialization;

namespace WhmTransferBot.Migrations.Failures;

/// <summary>What WHM's words are about (reference: failures of WHM transfer sessions).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FailureKind>))]
public enum FailureKind
{
    /// <summary>The account exists on the destination.</summary>
    AccountExists,

    /// <summary>The domain or its zone exists on the destination.</summary>
    DomainExists,

    /// <summary>Overwriting was asked for together with another name.</summary>
    OverwriteRenamed,

    /// <summary>The username is empty, illegal or reserved.</summary>
    UsernameUnusable,

    /// <summary>The account is not on the source.</summary>
    AccountMissing,

    /// <summary>The source could not package the account.</summary>
    PackagingFailed,

    /// <summary>A database or database user belongs to another account; it is renamed.</summary>
    DatabaseNameOwned,

    /// <summary>The reseller who owns the account is not on the destination.</summary>
    OwnerMissing,

    /// <summary>A partition has no room.</summary>
    DiskFull,

    /// <summary>A partition has no room for more files.</summary>
    InodesUsedUp,

    /// <summary>There are too few dedicated addresses.</summary>
    AddressesShort,

    /// <summary>The package is not on the destination; the default is used.</summary>
    PackageMissing,

    /// <summary>The feature list is not on the destination; the default is used.</summary>
    FeatureListMissing,

    /// <summary>The licence of the destination is full.</summary>
    AccountLimitReached,

    /// <summary>The source has no valid licence.</summary>
    SourceUnlicensed,

    /// <summary>SSH to the source is refused.</summary>
    SshRefused,

    /// <summary>The password or the key is wrong.</summary>
    LoginRefused,

    /// <summary>The login may not do what was asked.</summary>
    NotPermitted,

    /// <summary>The certificate of the source is not accepted.</summary>
    CertificateRefused,

    /// <summary>The source does not answer.</summary>
    SourceUnreachable,

    /// <summary>The source does not stream; WHM copies over SSH.</summary>
    StreamingUnsupported,

    /// <summary>The archive did not arrive whole.</summary>
    DownloadFailed,

    /// <summary>The database servers do not fit each other.</summary>
    DatabaseVersionGap,

    /// <summary>Live Transfer is not possible between these servers.</summary>
    LiveTransferUnavailable,

    /// <summary>The kind of item does not fit the session.</summary>
    ModuleMismatch,

    /// <summary>WHM does not take an option, or misses one.</summary>
    ParameterRefused,

    /// <summary>The item is in the queue already.</summary>
    AlreadyQueued,

    /// <summary>Restricted Restore left something behind.</summary>
    LeftBehindByRestriction,

    /// <summary>The restore failed for a reason that WHM wraps in these words.</summary>
    RestoreFailed,

    /// <summary>Somebody aborted the session.</summary>
    Aborted,

    /// <summary>Somebody skipped the item.</summary>
    Skipped,

    /// <summary>A worker of WHM ended unexpectedly.</summary>
    WorkerEnded,

    /// <summary>The session waited too long or was ended from outside.</summary>
    SessionEnded,

    /// <summary>WHM does not know the session.</summary>
    SessionUnknown,

    /// <summary>The session is in a state that does not allow the step.</summary>
    StepNotPossible,
}
