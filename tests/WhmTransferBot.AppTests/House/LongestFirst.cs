using WhmTransferBot.AppTests.Console;
using WhmTransferBot.AppTests.Crashes;
using WhmTransferBot.AppTests.House;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace WhmTransferBot.AppTests.House;

/// <summary>The browser's tests and the crashes take minutes, one after another; begun last, they would keep everybody waiting alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [BrowserTests.Name, nameof(CrashMatrixTests)];

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Long.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)))];
}
