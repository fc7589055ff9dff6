using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The addresses of a server as <c>listips</c> shows them.</summary>
internal static class AddressRows
{
    public static IEnumerable<JsonObject> Of(SimulatedServer server)
    {
        var dedicated = server.Addresses.Dedicated.Select(pair => pair.Address).ToHashSet();
        return server.Addresses.All.Select((address, index) => Row(address, isMain: index == 0, dedicated.Contains(address)));
    }

    private static JsonObject Row(string address, bool isMain, bool isDedicated) => new()
    {
        ["ip"] = address,
        ["public_ip"] = address,
        ["mainaddr"] = isMain ? 1 : 0,
        ["dedicated"] = isDedicated ? 1 : 0,
        ["used"] = isMain || isDedicated ? 1 : 0,
        ["active"] = 1,
        ["removable"] = isMain || isDedicated ? 0 : 1,
        ["if"] = "eth0",
        ["netmask"] = "255.255.255.0",
        ["network"] = address[..(address.LastIndexOf('.') + 1)] + "0",
    };
}
