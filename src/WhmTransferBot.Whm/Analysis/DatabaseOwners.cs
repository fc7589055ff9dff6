namespace WhmTransferBot.Whm.Analysis;

/// <summary>Who owns which database and database user on one server: name to owner.</summary>
/// <param name="MySqlDatabases">MySQL or MariaDB databases.</param>
/// <param name="MySqlUsers">MySQL or MariaDB users.</param>
/// <param name="PostgreSqlDatabases">PostgreSQL databases.</param>
/// <param name="PostgreSqlUsers">PostgreSQL users.</param>
public sealed record DatabaseOwners(
    IReadOnlyDictionary<string, string> MySqlDatabases,
    IReadOnlyDictionary<string, string> MySqlUsers,
    IReadOnlyDictionary<string, string> PostgreSqlDatabases,
    IReadOnlyDictionary<string, string> PostgreSqlUsers);
