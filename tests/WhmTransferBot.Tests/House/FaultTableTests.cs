using System.Text.RegularExpressions;

namespace WhmTransferBot.Tests.House;

/// <summary>The table of what breaks outside promises only what a test shows.</summary>
public sealed partial class FaultTableTests
{
    private const string Heading = "## What breaks outside, and what the bot does then";

    private static readonly List<string> Rows = ReadRows();

    [Fact]
    public void The_table_of_faults_is_there() => Rows.Count.ShouldBeGreaterThan(40);

    [Fact]
    public void Every_row_of_the_table_of_faults_says_what_breaks_what_is_seen_what_is_done_and_by_which_tests_that_is_shown() =>
        Rows.Where(row => CellsOf(row) is not [var breaks, var seen, var done, var tests]
                || string.IsNullOrWhiteSpace(breaks) || string.IsNullOrWhiteSpace(seen) || string.IsNullOrWhiteSpace(done) || !TestNames().IsMatch(tests))
            .ShouldBeEmpty();

    [Fact]
    public void Every_test_that_the_table_of_faults_names_is_a_test_that_runs()
    {
        var tests = Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Test().Matches(File.ReadAllText(file)))
            .Where(test => !test.Groups["attributes"].Value.Contains("Skip", StringComparison.Ordinal))
            .Select(test => test.Groups["name"].Value)
            .ToHashSet();

        Rows.SelectMany(row => Name().Matches(CellsOf(row)[^1])).Select(name => name.Groups["name"].Value).Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    private static List<string> ReadRows() =>
    [
        .. Repository.Read("CONTRIBUTING.md").ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => line != Heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Skip(2), // The head of the table, and the line under it.
    ];

    private static List<string> CellsOf(string row) => [.. row.TrimEnd().Trim('|').Split('|').Select(cell => cell.Trim())];

    /// <summary>Names and nothing else: one, or several with commas.</summary>
    [GeneratedRegex(@"^`\w+`(, `\w+`)*$")]
    private static partial Regex TestNames();

    [GeneratedRegex(@"`(?<name>\w+)`")]
    private static partial Regex Name();

    /// <summary>A public method right behind the attributes that make it a test.</summary>
    [GeneratedRegex(@"^ *\[(?<attributes>(?:Fact|Theory)\b.*\]\s*(?:^ *\[.*\]\s*)*)^ *public (?:async )?(?:Task|ValueTask|void) (?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();
}
