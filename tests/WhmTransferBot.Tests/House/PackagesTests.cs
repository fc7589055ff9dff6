using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WhmTransferBot.Tests.House;

/// <summary>What is built tomorrow is what was tested today: every package is named exactly and known by its content.</summary>
public sealed partial class PackagesTests
{
    public static TheoryData<string> Projects() => [.. Files("*.csproj")];

    public static TheoryData<string> NodeFolders() => [.. Directory.GetDirectories(Repository.File("tests", "conformance"))
        .Where(folder => File.Exists(Path.Combine(folder, "package.json"))).Select(folder => Path.GetRelativePath(Repository.Root, folder))];

    [Fact]
    public void Every_version_is_named_exactly()
    {
        var versions = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion").ToList();

        versions.Count.ShouldBeGreaterThan(10);
        versions.Select(package => $"{package.Attribute("Version")?.Value}").ShouldAllBe(version => Exact().IsMatch(version));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_is_locked_with_the_content_of_its_packages(string project)
    {
        using var locked = JsonDocument.Parse(Repository.Read(Path.GetDirectoryName(project)!, "packages.lock.json"));
        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").ToList();

        packages.ShouldNotBeEmpty();
        packages.Where(package => !package.Value.TryGetProperty("contentHash", out _)).Select(package => package.Name).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(NodeFolders))]
    public void Every_package_of_node_is_named_exactly_and_known_by_its_content(string folder)
    {
        using var named = JsonDocument.Parse(Repository.Read(folder, "package.json"));
        using var locked = JsonDocument.Parse(Repository.Read(folder, "package-lock.json"));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToList();

        named.RootElement.GetProperty("dependencies").EnumerateObject().Select(package => package.Value.GetString()!).ShouldAllBe(version => Exact().IsMatch(version));
        packages.ShouldNotBeEmpty();
        packages.Where(package => !package.Value.TryGetProperty("integrity", out var hash) || !$"{hash}".StartsWith("sha512-", StringComparison.Ordinal))
            .Select(package => package.Name).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string pattern) =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)*(-[0-9A-Za-z.]+)?$")]
    private static partial Regex Exact();
}
