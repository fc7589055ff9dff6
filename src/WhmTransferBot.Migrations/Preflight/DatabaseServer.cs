namespace WhmTransferBot.Migrations.Preflight;

/// <summary>A server's database server (WHM API 1: <c>current_mysql_version</c>).</summary>
/// <param name="Kind"><c>mysql</c> or <c>mariadb</c>.</param>
/// <param name="Version">For example <c>8.0</c> or <c>10.6</c>.</param>
public sealed record DatabaseServer(string Kind, string Version);
