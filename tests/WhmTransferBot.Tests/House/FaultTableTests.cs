using System.Text.RegularExpressions;

namespace WhmTransferBot.Tests.House;

public sealed partial class FaultTableTests
{
    [Fact]
    public void Every_row_of_the_table_of_faults_names_a_test_that_exists()
    {
        var named = TestName().Matches(Repository.Read("CONTRIBUTING.md")).Select(match => match.Groups["name"].Value).ToHashSet();
        var tests = string.Concat(Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        named.Count.ShouldBeGreaterThan(20);
        named.Where(name => !tests.Contains($" {name}(", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\| `(?<name>[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+)` \|")]
    private static partial Regex TestName();
}
