using System.Diagnostics;
using System.Globalization;

namespace WhmTransferBot.Tests.Fuzzing;

/// <summary>
/// A process of its own that replays inputs and has only so much memory for objects. .NET collects before it gives up, so that what is dead
/// does not count, however seldom it is collected otherwise, and whether it ends well does not depend on when somebody looks.
/// </summary>
internal static class LimitedProcess
{
    /// <summary>Gives inputs to a target, one after another.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="mostBytes">How much memory there is.</param>
    /// <param name="longest">How long it may take.</param>
    /// <returns>The exit code and what was said.</returns>
    public static async Task<(int ExitCode, string Said)> ReplayAsync(string target, IEnumerable<byte[]> inputs, long mostBytes, TimeSpan longest)
    {
        var folder = Directory.CreateTempSubdirectory("whmtransferbot-hostile-");
        try
        {
            List<string> files = [];
            foreach (var input in inputs)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}"));
                await File.WriteAllBytesAsync(files[^1], input);
            }

            return await RunAsync([Path.Combine(AppContext.BaseDirectory, "WhmTransferBot.Fuzzing.dll"), "replay", target, .. files], mostBytes, longest);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(IEnumerable<string> arguments, long mostBytes, TimeSpan longest)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = mostBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(longest);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, string.Concat(await said));
    }
}
