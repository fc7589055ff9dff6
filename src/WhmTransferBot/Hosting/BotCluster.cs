using System.Net;
using Orleans.Configuration;

namespace WhmTransferBot.Hosting;

/// <summary>How bots find each other: alone on this machine, or through their common PostgreSQL database.</summary>
internal static class BotCluster
{
    private const string Name = "whmtransferbot";

    public static void AddCluster(this WebApplicationBuilder builder, BotBlueprint blueprint) => builder.UseOrleans(silo =>
    {
        var port = SiloPorts.Free();
        silo.UseLocalhostClustering(siloPort: port, gatewayPort: SiloPorts.Free(), primarySiloEndpoint: new IPEndPoint(IPAddress.Loopback, port), serviceId: Name, clusterId: Name);
        // Alone there is nobody to judge whether this bot lives; a clock that jumps must not make it give itself up.
        silo.Configure<ClusterMembershipOptions>(membership => membership.LivenessEnabled = false);
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(15));
    });
}
