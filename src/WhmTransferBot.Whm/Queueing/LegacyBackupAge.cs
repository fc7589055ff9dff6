namespace WhmTransferBot.Whm.Queueing;

/// <summary>Which legacy backup is meant (<c>restoretype</c>).</summary>
public enum LegacyBackupAge
{
    /// <summary>The daily one.</summary>
    Daily,

    /// <summary>The weekly one.</summary>
    Weekly,

    /// <summary>The monthly one.</summary>
    Monthly,
}
