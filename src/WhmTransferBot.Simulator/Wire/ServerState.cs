using WhmTransferBot.Simulator.Faults;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Wire;

/// <summary>What <c>GET /simulator</c> shows of a server.</summary>
internal sealed record ServerState(string Name, string HostName, DateTimeOffset Now, int Accounts, IReadOnlyList<SessionReport> Sessions)
{
    public required IReadOnlyList<ActiveFault> Faults { get; init; }

    public required IReadOnlyDictionary<string, int> Received { get; init; }

    public required IReadOnlyDictionary<string, int> CarriedOut { get; init; }

    public required int RefusedLogins { get; init; }

    /// <summary>What can be posted as <c>kind</c>.</summary>
    public IReadOnlyList<string> FaultKinds { get; } = Enum.GetNames<FaultKind>();
}
