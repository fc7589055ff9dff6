using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Packaging;
using WhmTransferBot.Simulator.Restores;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Servers;

/// <summary>One WHM server of the world: its accounts, its sessions, and what has been asked of it.</summary>
/// <remarks>Members may be called from any thread; each brings the world up to date first.</remarks>
public sealed class SimulatedServer
{
    private readonly SortedDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private ServerDescription _description;
    private int _pid = 12_000;

    internal SimulatedServer(SimulatedWorld world, ServerDescription description, int seed)
    {
        World = world;
        Random = new Random(seed);
        _description = description;
        Token = description.Token ?? Secrets.Token(Random);
        Registry = new AccountRegistry(description.Accounts);
        Disk = new Disk(this);
        Addresses = new AddressPool(this);
        Packages = new SortedDictionary<string, HostingPackage>(StringComparer.Ordinal);
        foreach (var package in description.Packages)
            Packages[package.Name] = package;
        Packages.TryAdd("default", new HostingPackage("default"));
        FeatureLists = new SortedSet<string>([.. description.FeatureLists, "default"], StringComparer.Ordinal);
        SessionBook = new SessionBook(this);
        PackagingBook = new PackagingBook(this);
        RestoreQueue = new RestoreQueue(this);
        Faults = new FaultPlan(this);
        Calls = new CallCounters();
        AddToken(new AccessToken("practice", "root", Token));
        foreach (var token in description.Tokens)
            AddToken(token);
    }

    /// <summary>Short name.</summary>
    public string Name => _description.Name;

    /// <summary>Host name.</summary>
    public string HostName => _description.HostName;

    /// <summary>Secret of root's API token.</summary>
    public string Token { get; private set; }

    /// <summary>Password of root, needed when this server is a source.</summary>
    public string RootPassword => _description.RootPassword;

    /// <summary>What the server is, apart from its accounts, packages and sessions.</summary>
    public ServerDescription Description => World.Within(() => _description);

    /// <summary>Faults that are switched on, and those that were.</summary>
    public FaultPlan Faults { get; }

    /// <summary>How often each function was asked for and carried out.</summary>
    public CallCounters Calls { get; }

    /// <summary>The accounts as they are now, by name.</summary>
    public IReadOnlyList<HostedAccount> Accounts => World.Within(() => Registry.All.ToList());

    /// <summary>Sessions of this server as a destination, in order of creation.</summary>
    public IReadOnlyList<SessionReport> Sessions => World.Within(() => SessionBook.Reports().ToList());

    /// <summary>Names of the API tokens, those that transfers have made on a source included.</summary>
    public IReadOnlyList<string> TokenNames => World.Within(() => _tokens.Keys.ToList());

    internal SimulatedWorld World { get; }

    internal Random Random { get; }

    internal AccountRegistry Registry { get; }

    internal Disk Disk { get; }

    internal AddressPool Addresses { get; }

    internal SortedDictionary<string, HostingPackage> Packages { get; }

    internal SortedSet<string> FeatureLists { get; }

    internal SessionBook SessionBook { get; }

    internal PackagingBook PackagingBook { get; }

    internal RestoreQueue RestoreQueue { get; }

    internal IEnumerable<AccessToken> Tokens => _tokens.Values;

    /// <summary>The account of this name as it is now, or null.</summary>
    public HostedAccount? FindAccount(string user) => World.Within(() => Registry.Find(user));

    /// <summary>
    /// Changes what the server is: version, licence, login rules, wire style. Accounts and packages of the description are not read
    /// again.
    /// </summary>
    public void Change(Func<ServerDescription, ServerDescription> change) => World.Within(() => _description = change(_description));

    /// <summary>Gives root's API token another secret, as an administrator does who rotates it. The old one is refused from now on.</summary>
    public void RotateToken(string secret) => World.Within(() =>
    {
        Token = secret;
        AddToken(new AccessToken("practice", "root", secret));
    });

    /// <summary>Adds or replaces an account, as if somebody had worked on the server.</summary>
    public void Put(HostedAccount account) => World.Within(() => Registry.Put(account));

    /// <summary>Lays an archive of an account on this server's disk.</summary>
    public void PutArchive(string path, HostedAccount account) => World.Within(() => PackagingBook.Archives[path] = account);

    /// <summary>Removes an account, as if somebody had worked on the server. False when there is none of that name.</summary>
    public bool RemoveAccount(string user) => World.Within(() => Registry.Remove(user));

    /// <summary>Processes are numbered upwards, as long as nobody reboots.</summary>
    internal int NextPid() => _pid += Random.Next(1, 7);

    internal void AddToken(AccessToken token) => _tokens[token.Name] = token;

    internal void RevokeToken(string name) => _tokens.Remove(name);
}
