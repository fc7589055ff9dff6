namespace WhmTransferBot.Whm.Queueing;

/// <summary>
/// Which databases of a legacy backup are restored over existing ones. WHM wants at most one of these choices in a request,
/// which is why they are one value.
/// </summary>
public sealed record LegacyDatabases
{
    private readonly string? _overwriteKey;
    private readonly IReadOnlyList<string> _mySql;
    private readonly IReadOnlyList<string> _postgreSql;

    private LegacyDatabases(string? overwriteKey, IReadOnlyList<string> mySql, IReadOnlyList<string> postgreSql) =>
        (_overwriteKey, _mySql, _postgreSql) = (overwriteKey, mySql, postgreSql);

    /// <summary>Restore all, overwrite none.</summary>
    public static LegacyDatabases OverwriteNothing { get; } = new(null, [], []);

    /// <summary>Restore all, overwrite those that the account already owns.</summary>
    public static LegacyDatabases OverwriteOwn { get; } = new("overwrite_sameowner_dbs", [], []);

    /// <summary>Destructive: restore all, overwrite whoever owns them.</summary>
    public static LegacyDatabases OverwriteAll { get; } = new("overwrite_all_dbs", [], []);

    /// <summary>Restore only the named ones.</summary>
    /// <param name="mySql">MySQL databases.</param>
    /// <param name="postgreSql">PostgreSQL databases.</param>
    public static LegacyDatabases Only(IReadOnlyList<string> mySql, IReadOnlyList<string> postgreSql) => new(null, mySql, postgreSql);

    internal void Describe(ItemParametersBuilder parameters)
    {
        if (_overwriteKey is not null) parameters.Flag(_overwriteKey, true);
        parameters.List("mysql_dbs_to_restore", _mySql).List("pgsql_dbs_to_restore", _postgreSql);
    }
}
