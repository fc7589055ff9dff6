namespace WhmTransferBot.Simulator.Servers;

internal enum DatabaseKind
{
    MysqlDatabase,
    MysqlUser,
    PostgresDatabase,
    PostgresUser,
}
