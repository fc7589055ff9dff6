using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Analyses;

/// <summary>What a destination finds out about a source: the <c>data</c> of <c>retrieve_transfer_session_remote_analysis</c>.</summary>
internal static class RemoteAnalysis
{
    public static JsonObject Of(TransferSession session)
    {
        var (destination, source) = (session.Server, session.Terms.Source!);
        var sparse = destination.Description.Wire.SparseAnalysis;
        return new JsonObject
        {
            ["transfer_session_id"] = session.Id,
            ["config"] = new JsonObject { ["shared_mysql_server"] = 0 },
            ["options"] = Options(session.Terms, sparse),
            ["items"] = Items(source),
            ["local"] = LocalFacts.Of(destination),
            ["remote"] = RemoteFacts.Of(source, destination, session.Terms.Host!, sparse),
            ["modules"] = VersionModules.Of(source.Description, destination.Description),
        };
    }

    private static JsonObject Options(SessionTerms terms, bool sparse) => new()
    {
        ["skip_reseller_privs"] = sparse ? null : terms.CopyResellerPrivileges ? 1 : 0,
        ["unrestricted"] = terms.Unrestricted ? 1 : 0,
    };

    private static JsonObject Items(SimulatedServer source) => new()
    {
        ["accounts"] = new JsonArray([.. source.Registry.All.Select(Account)]),
        ["packages"] = new JsonArray([.. source.Packages.Values.Select(Package)]),
    };

    private static JsonObject Account(HostedAccount account) => new()
    {
        ["user"] = account.User,
        ["domain"] = account.Domain,
        ["owner"] = account.Owner,
        ["bytesused"] = account.Bytes,
        ["filesused"] = account.Files,
        ["has_dedicated_ip"] = account.DedicatedAddress is null ? 0 : 1,
        ["worker_nodes"] = new JsonObject(),
        ["ensim_user"] = null,
    };

    private static JsonObject Package(HostingPackage package) => new() { ["name"] = package.Name, ["featurelist"] = package.FeatureList };
}
