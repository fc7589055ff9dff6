namespace WhmTransferBot.Simulator.Servers;

/// <summary>The databases and database users of one account.</summary>
public sealed record Databases
{
    /// <summary>No databases at all.</summary>
    public static Databases None { get; } = new();

    /// <summary>MySQL or MariaDB databases.</summary>
    public IReadOnlyList<string> Mysql { get; init; } = [];

    /// <summary>MySQL or MariaDB users.</summary>
    public IReadOnlyList<string> MysqlUsers { get; init; } = [];

    /// <summary>PostgreSQL databases.</summary>
    public IReadOnlyList<string> Postgres { get; init; } = [];

    /// <summary>PostgreSQL users.</summary>
    public IReadOnlyList<string> PostgresUsers { get; init; } = [];

    /// <summary>MySQL databases with a database user of the same name each.</summary>
    public static Databases OfMysql(params string[] names) => new() { Mysql = names, MysqlUsers = names };

    internal IEnumerable<DatabaseName> All =>
    [
        .. Mysql.Select(name => new DatabaseName(DatabaseKind.MysqlDatabase, name)),
        .. MysqlUsers.Select(name => new DatabaseName(DatabaseKind.MysqlUser, name)),
        .. Postgres.Select(name => new DatabaseName(DatabaseKind.PostgresDatabase, name)),
        .. PostgresUsers.Select(name => new DatabaseName(DatabaseKind.PostgresUser, name)),
    ];

    internal static Databases From(IEnumerable<DatabaseName> names)
    {
        var byKind = names.ToLookup(name => name.Kind, name => name.Name);
        return new Databases
        {
            Mysql = [.. byKind[DatabaseKind.MysqlDatabase]],
            MysqlUsers = [.. byKind[DatabaseKind.MysqlUser]],
            Postgres = [.. byKind[DatabaseKind.PostgresDatabase]],
            PostgresUsers = [.. byKind[DatabaseKind.PostgresUser]],
        };
    }
}
