namespace WhmTransferBot.Whm.Analysis;

/// <summary>What a name in a database server stands for.</summary>
public enum DatabaseNameKind
{
    /// <summary>A database.</summary>
    Database,

    /// <summary>A database user.</summary>
    User,
}
