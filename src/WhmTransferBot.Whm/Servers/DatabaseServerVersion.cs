namespace WhmTransferBot.Whm.Servers;

/// <summary>Kind and version of the database server (<c>current_mysql_version</c>).</summary>
/// <param name="Server"><c>mysql</c> or <c>mariadb</c>.</param>
/// <param name="Version">For example <c>8.0</c>.</param>
public sealed record DatabaseServerVersion(string Server, string Version);
