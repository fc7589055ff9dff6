namespace WhmTransferBot.Whm.Analysis;

/// <summary>The two kinds of database server that cPanel keeps names of.</summary>
public enum DatabaseEngine
{
    /// <summary>MySQL or MariaDB.</summary>
    MySql,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}
