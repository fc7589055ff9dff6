using System.Diagnostics;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Runs a script of the conformance folder with Node.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Find("tests"), "tests", "conformance", "discord");

    /// <summary>Skips the test where Node or the folder's packages are missing.</summary>
    public static void SkipUnlessInstalled()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "discord.js")), "The packages of tests/conformance/discord are not installed; run npm ci there.");
        Assert.SkipUnless(IsThere("node"), "Node is not installed.");
    }

    /// <summary>Runs a script to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Folder, script));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
