using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Simulator;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Practice;

/// <summary>Simulated servers in this process, with the inventory that leads to them.</summary>
public sealed class PracticeRange : IAsyncDisposable
{
    /// <summary>How fast the simulated servers work for somebody who watches: 200 GB move in about two minutes.</summary>
    public const double EverydaySpeed = 40;

    private const string ArchivedAccount = "carol";

    private PracticeRange(SimulatorHost host) => Host = host;

    /// <summary>The servers themselves.</summary>
    public SimulatorHost Host { get; }

    /// <summary>The servers as the bot knows them.</summary>
    public IReadOnlyList<ServerEntry> Servers => [.. Host.Servers.Select(Entry)];

    /// <summary>Opens the range.</summary>
    public static Task<PracticeRange> OpenAsync(TimeProvider time, double speed, CancellationToken cancellationToken) =>
        OpenAsync(new SimulatorOptions { Speed = speed }, time, cancellationToken);

    /// <summary>Opens a range with other servers.</summary>
    public static async Task<PracticeRange> OpenAsync(SimulatorOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var host = await SimulatorHost.StartAsync(options, time, cancellationToken);
        LayOutArchive(host);
        return new PracticeRange(host);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>An archive to try a restore with: of an account of a source, on a destination that does not have it.</summary>
    private static void LayOutArchive(SimulatorHost host)
    {
        var account = host.Servers.Select(server => server.Server.FindAccount(ArchivedAccount)).FirstOrDefault(found => found is not null);
        var destination = host.Servers.FirstOrDefault(server => IsDestination(server.Server.Name));
        if (account is not null) destination?.Server.PutArchive($"/home/cpmove-{ArchivedAccount}.tar.gz", account);
    }

    private static bool IsDestination(string name) => name.StartsWith("new", StringComparison.Ordinal);

    private static ServerEntry Entry(RunningServer running)
    {
        var server = running.Server;
        return new ServerEntry(
            new ServerName(server.Name),
            server.HostName,
            // Practice destinations are no sources, as in most real moves; that keeps the first steps free of choices.
            IsDestination(server.Name) ? null : new SourceAccess { Password = new KnownSecret(new Secret(server.RootPassword)) },
            new ApiAccess(running.Url, "root", new KnownSecret(new Secret(server.Token)), TlsTrust.System)
            {
                // Its port is another one after every start.
                Machine = server.HostName,
            })
        {
            AccountPasswords = IsDestination(server.Name)
                ? new Dictionary<AccountName, SecretReference>()
                : server.Accounts.ToDictionary(account => new AccountName(account.User), account => (SecretReference)new KnownSecret(new Secret(account.Password))),
        };
    }
}
