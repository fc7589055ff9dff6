namespace WhmTransferBot.Simulator.Servers;

/// <summary>The name of a database or of a database user. Each kind has its own name space on a server.</summary>
internal readonly record struct DatabaseName(DatabaseKind Kind, string Name)
{
    public bool IsPostgres => Kind is DatabaseKind.PostgresDatabase or DatabaseKind.PostgresUser;

    public bool IsUser => Kind is DatabaseKind.MysqlUser or DatabaseKind.PostgresUser;
}
