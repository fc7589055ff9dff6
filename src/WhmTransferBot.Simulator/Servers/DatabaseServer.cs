namespace WhmTransferBot.Simulator.Servers;

/// <summary>The database server of a WHM server.</summary>
/// <param name="Kind"><c>mysql</c> or <c>mariadb</c>.</param>
/// <param name="Version">Version such as <c>8.0</c>.</param>
public sealed record DatabaseServer(string Kind, string Version)
{
    internal string Label => Kind == "mariadb" ? "MariaDB" : "MySQL";

    internal bool IsOlderThan(DatabaseServer other) => System.Version.Parse(Version) < System.Version.Parse(other.Version);
}
