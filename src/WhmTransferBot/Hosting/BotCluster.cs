using System.Net;
using Orleans.Configuration;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Hosting;

/// <summary>How bots find each other: alone on this machine, or through their common PostgreSQL database.</summary>
internal static class BotCluster
{
    private const string Name = "whmtransferbot";

    public static void AddCluster(this WebApplicationBuilder builder, BotBlueprint blueprint) => builder.UseOrleans(silo =>
    {
        if (blueprint.Configuration.Environment.Database is { } database) silo.Join(database);
        else silo.StayAlone();
        // A trace goes on from the command into the work that follows it.
        silo.AddActivityPropagation();
        // Most owners are those of migrations that have ended; what is asked about again is read again.
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(5));
    });

    private static void StayAlone(this ISiloBuilder silo)
    {
        var port = SiloPorts.Free();
        silo.UseLocalhostClustering(port, SiloPorts.Free(), new IPEndPoint(IPAddress.Loopback, port), Name, Name);
        // Alone there is nobody to judge whether this bot lives; a clock that jumps must not make it give itself up.
        silo.Configure<ClusterMembershipOptions>(membership => membership.LivenessEnabled = false);
    }

    private static void Join(this ISiloBuilder silo, Secret database)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name));
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", database.Reveal()));
        silo.ConfigureEndpoints(SiloPorts.Free(), SiloPorts.Free());
    }
}
