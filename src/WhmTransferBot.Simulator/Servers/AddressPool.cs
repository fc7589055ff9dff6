namespace WhmTransferBot.Simulator.Servers;

/// <summary>The addresses of a server and which of them are taken.</summary>
internal sealed class AddressPool(SimulatedServer server)
{
    public IEnumerable<string> All => [server.Description.MainAddress, .. server.Description.AdditionalAddresses];

    public IEnumerable<string> Free
    {
        get
        {
            var taken = Dedicated.Select(pair => pair.Address).ToHashSet();
            return server.Description.AdditionalAddresses.Where(address => !taken.Contains(address));
        }
    }

    public IEnumerable<(string Address, HostedAccount Account)> Dedicated =>
        server.Registry.All.Where(account => account.DedicatedAddress is not null).Select(account => (account.DedicatedAddress!, account));

    public string Of(HostedAccount account) => account.DedicatedAddress ?? server.Description.MainAddress;
}
