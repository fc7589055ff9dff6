using System.Reflection;
using WhmTransferBot.Discord;
using Xunit.Sdk;
using Xunit.v3;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Runs a test once over the gateway and once over HTTP.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachModeAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow(DiscordMode.Gateway), new TheoryDataRow(DiscordMode.Http)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
