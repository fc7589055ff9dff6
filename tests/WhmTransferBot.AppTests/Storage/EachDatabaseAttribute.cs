using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>Runs a test once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<DatabaseKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
