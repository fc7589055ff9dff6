using System.Diagnostics;

namespace WhmTransferBot.AppTests.House;

/// <summary><c>.ci/audit</c> with stand-ins for the tools that it asks: it fails on what is known, and only on that.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Nothing = "The given project has no vulnerable packages given the current sources.";
    private const string Something = "Project `WhmTransferBot` has the following vulnerable packages\n   > Some.Package 1.0.0 High https://advisories.example/1";
    private const string NpmNothing = """{ "auditReportVersion": 2, "vulnerabilities": {}, "metadata": {} }""";
    private const string NpmSomething = """{ "auditReportVersion": 2, "vulnerabilities": { "undici": { "severity": "high" } } }""";
    private const string NpmRefused = """{ "message": "405 Method Not Allowed", "error": {} }""";

    private readonly DirectoryInfo _tools = Directory.CreateTempSubdirectory("whmtransferbot-audit");

    public void Dispose() => _tools.Delete(recursive: true);

    [Fact]
    public async Task What_cannot_be_looked_up_is_said_and_is_no_failure()
    {
        var (exit, words) = await AuditAsync(index: """{ "resources": [] }""", Something, NpmRefused);

        exit.ShouldBe(0);
        words.ShouldContain("NuGet packages were not audited: no package source that publishes vulnerabilities can be reached from here.");
        words.ShouldContain("slack were not audited");
    }

    [Fact]
    public async Task Clean_packages_are_called_clean_when_somebody_could_tell()
    {
        var (exit, words) = await AuditAsync(Index, Nothing, NpmNothing);

        exit.ShouldBe(0);
        words.ShouldContain("NuGet packages were audited: nothing is known against them.");
        words.ShouldContain("discord were audited: nothing is known against them.");
    }

    [Fact]
    public async Task A_vulnerable_package_of_nuget_is_named_and_fails()
    {
        var (exit, words) = await AuditAsync(Index, Something, NpmNothing);

        exit.ShouldBe(1);
        words.ShouldContain("Some.Package 1.0.0 High");
    }

    [Fact]
    public async Task A_vulnerable_package_of_npm_is_named_and_fails()
    {
        var (exit, words) = await AuditAsync(Index, Nothing, NpmSomething);

        exit.ShouldBe(1);
        words.ShouldContain("undici");
    }

    private static string Index => """{ "resources": [ { "@type": "VulnerabilityInfo/6.7.0" } ] }""";

    private async Task<(int Exit, string Words)> AuditAsync(string index, string nuget, string npm)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        await ToolAsync("curl", index);
        await ToolAsync("npm", npm);
        await ToolAsync("dotnet", nuget, before: "if [ \"$1\" = nuget ]; then echo 'E https://packages.example/index.json'; exit; fi");
        var start = new ProcessStartInfo("bash", [RepositoryFile(".ci", "audit")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_tools.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        using var audit = Process.Start(start)!;
        var told = await Task.WhenAll(audit.StandardOutput.ReadToEndAsync(), audit.StandardError.ReadToEndAsync());
        await audit.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (audit.ExitCode, string.Concat(told));
    }

    private async Task ToolAsync(string name, string says, string before = "")
    {
        var file = Path.Combine(_tools.FullName, name);
        await File.WriteAllTextAsync(file, $"#!/usr/bin/env bash\n{before}\ncat <<'SAYS'\n{says}\nSAYS\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string RepositoryFile(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WhmTransferBot.sln"))) folder = folder.Parent;
        return Path.Combine([folder.FullName, .. path]);
    }
}
