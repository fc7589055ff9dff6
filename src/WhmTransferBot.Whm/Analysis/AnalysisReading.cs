using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm.Analysis;

/// <summary>Reads an analysis out of its answer.</summary>
internal static class AnalysisReading
{
    public static RemoteAnalysis Read(Node data) => new(
        TransferSessionId.TryParse(data["transfer_session_id"].Text, out var id) ? id : null,
        [.. data["items"]["accounts"].Items.Where(account => account["user"].Word is not null).Select(Account)],
        [.. data["items"]["packages"].Items.Select(Package).OfType<SourcePackage>()],
        Local(data["local"]),
        Remote(data["remote"]),
        [.. data["modules"].Entries.Select(entry => Module(entry.Key, entry.Value))],
        new AnalysisOptions(data["options"]["unrestricted"].Flag, data["options"]["skip_reseller_privs"].Flag),
        data["config"]["shared_mysql_server"].Flag);

    private static SourceAccount Account(Node account) => new(
        account["user"].Text!,
        account["domain"].Text ?? "",
        account["owner"].Word ?? "root",
        account["bytesused"].Integer,
        account["filesused"].Integer,
        account["has_dedicated_ip"].Flag,
        [.. account["worker_nodes"].Entries.Select(entry => entry.Key)]);

    private static SourcePackage? Package(Node package) =>
        (package["name"].Word ?? package.Word) is { } name ? new SourcePackage(name, package["featurelist"].Word) : null;

    private static DestinationFacts Local(Node local) => new(
        local["host"].Text ?? "",
        Version(local["version"]),
        Version(local["major_version"]),
        local["users"].Names(),
        local["groups"].Names(),
        local["domains"].Entries.Where(entry => entry.Key != "*")
            .DistinctBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Text ?? "", StringComparer.OrdinalIgnoreCase),
        Owners(local["dbs"]),
        local["available_ips"].Texts,
        local["dedicated_ips"].TextMap(),
        local["roundcube_dbtype"].Word);

    private static SourceFacts Remote(Node remote) => new(
        remote["host"].Text ?? "",
        remote["hostname"].Word,
        remote["server_type"].Word,
        Version(remote["version"]),
        Version(remote["major_version"]),
        Version(remote["cpversion"]),
        remote["resellers"].Names(),
        Owners(remote["dbs"]),
        ConflictReading.Conflicts(remote["conflicts"]),
        ConflictReading.Text(remote["conflicts"]),
        remote["supports_live_transfers"].Flag,
        remote["has_owners"].Flag,
        remote["has_disk_used"].Flag,
        remote["has_files_used"].Flag,
        remote["has_package_extensions"].Flag,
        remote["has_xfertool"].Flag,
        [.. remote["linked_nodes"].Items.Select(LinkedNode)],
        remote["roundcube_dbtype"].Word);

    /// <summary>0 stands for an unknown version in old answers.</summary>
    private static string? Version(Node version) => version.Word is { } text and not "0" ? text : null;

    private static DatabaseOwners Owners(Node databases) => new(
        NameToOwner(databases["dbs"]["MYSQL"]),
        NameToOwner(databases["users"]["MYSQL"]),
        NameToOwner(databases["dbs"]["PGSQL"]),
        NameToOwner(databases["users"]["PGSQL"]));

    private static IReadOnlyDictionary<string, string> NameToOwner(Node names) => names.Map(name => name["owner"].Word ?? name.Text ?? "");

    private static AnalysisModule Module(string key, Node module) => new(
        key, module["name"].Word ?? key, module["analysis"].TextMap(), Plain(module["warning"]), Plain(module["error"]));

    private static string? Plain(Node text) => text.Word is { } words ? HtmlText.Strip(words) : null;

    private static LinkedNode LinkedNode(Node node) => new(
        node["alias"].Text ?? "", node["hostname"].Text ?? "", node["enabled_services"].Texts, node["version"].Word, node["tls_verified"].Flag);
}
