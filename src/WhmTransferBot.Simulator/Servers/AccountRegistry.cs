namespace WhmTransferBot.Simulator.Servers;

/// <summary>The accounts of one server, and who owns which domain, database and database user.</summary>
internal sealed class AccountRegistry
{
    private readonly SortedDictionary<string, HostedAccount> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ownersOfDomains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DatabaseName, string> _ownersOfDatabases = [];

    public AccountRegistry(IEnumerable<HostedAccount> accounts)
    {
        foreach (var account in accounts)
            Put(account);
    }

    public IReadOnlyCollection<HostedAccount> All => _accounts.Values;

    public IReadOnlyDictionary<string, string> OwnersOfDomains => _ownersOfDomains;

    public IReadOnlyDictionary<DatabaseName, string> OwnersOfDatabases => _ownersOfDatabases;

    public HostedAccount? Find(string user) => _accounts.GetValueOrDefault(user);

    public string? OwnerOf(string domain) => _ownersOfDomains.GetValueOrDefault(domain);

    public string? OwnerOf(DatabaseName database) => _ownersOfDatabases.GetValueOrDefault(database);

    /// <summary>Adds the account, or replaces the one of the same name with everything it owns.</summary>
    public void Put(HostedAccount account)
    {
        Remove(account.User);
        _accounts.Add(account.User, account);
        foreach (var domain in account.AllDomains)
            _ownersOfDomains[domain] = account.User;
        foreach (var database in account.Databases.All)
            _ownersOfDatabases[database] = account.User;
    }

    /// <summary>The owner of this name loses it.</summary>
    public void TakeAway(DatabaseName database)
    {
        if (OwnerOf(database) is { } owner && Find(owner) is { } account)
            Put(account with { Databases = Databases.From(account.Databases.All.Where(name => name != database)) });
    }

    public bool Remove(string user)
    {
        if (!_accounts.Remove(user, out var account))
            return false;
        foreach (var domain in account.AllDomains.Where(domain => OwnerOf(domain) == user))
            _ownersOfDomains.Remove(domain);
        foreach (var database in account.Databases.All.Where(database => OwnerOf(database) == user))
            _ownersOfDatabases.Remove(database);
        return true;
    }
}
