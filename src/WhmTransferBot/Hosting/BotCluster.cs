using System.Net;
using Orleans.Configuration;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Hosting;

/// <summary>
/// How bots find each other: alone on this machine, or through their common PostgreSQL database. Who reaches the port on which they talk
/// may do everything, so it is for this machine only unless the configuration says otherwise.
/// </summary>
internal static class BotCluster
{
    private const string Name = "whmtransferbot";

    /// <summary>Nobody asks a bot from outside its cluster, so there is no port for that.</summary>
    private const int NoGateway = 0;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(3);

    public static void AddCluster(this WebApplicationBuilder builder, BotBlueprint blueprint) => builder.UseOrleans(silo =>
    {
        var settings = blueprint.Configuration.Settings.Cluster;
        if (blueprint.Configuration.Environment.Database is { } database) silo.Join(database, settings);
        else silo.StayAlone();
        if (SecretReference.Parse(settings.Certificate) is { } certificate) silo.Demand(ClusterCertificate.Read(certificate));
        // A trace goes on from the command into the work that follows it.
        silo.AddActivityPropagation();
        // Most owners are those of migrations that have ended; what is asked about again is read again.
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(5));
    });

    private static void StayAlone(this ISiloBuilder silo)
    {
        var port = SiloPorts.Free(IPAddress.Loopback);
        silo.UseLocalhostClustering(port, NoGateway, new IPEndPoint(IPAddress.Loopback, port), Name, Name);
        // Alone there is nobody to judge whether this bot lives; a clock that jumps must not make it give itself up.
        silo.Configure<ClusterMembershipOptions>(membership => membership.LivenessEnabled = false);
    }

    private static void Join(this ISiloBuilder silo, Secret database, ClusterSettings settings)
    {
        var address = IPAddress.Parse(settings.Address);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name));
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", database.Reveal()));
        // Whoever joins has to reach everybody who says that he lives; a bot that was killed goes on being said to live for three of these.
        silo.Configure<ClusterMembershipOptions>(membership => membership.IAmAliveTablePublishTimeout = SignOfLife);
        silo.ConfigureEndpoints(address, settings.Port == 0 ? SiloPorts.Free(address) : settings.Port, NoGateway);
    }
}
