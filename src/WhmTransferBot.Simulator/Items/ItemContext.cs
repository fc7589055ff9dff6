using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Sessions;
using WhmTransferBot.Simulator.Time;

namespace WhmTransferBot.Simulator.Items;

/// <summary>An item in the session in which it is worked on.</summary>
internal sealed record ItemContext(TransferSession Session, TransferItem Item)
{
    public SimulatedServer Destination => Session.Server;

    public SimulatedServer? Source => Session.Terms.Source;

    public SessionTerms Terms => Session.Terms;

    public Throughput Throughput => Session.Server.World.Throughput;
}
