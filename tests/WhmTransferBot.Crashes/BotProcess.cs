using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace WhmTransferBot.Crashes;

/// <summary>The program itself as a process of its own, as an administrator would start it.</summary>
public sealed partial class BotProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
    private static readonly string[] Own = ["WHMTRANSFERBOT_", "SLACK_", "DISCORD_", "OTEL_"];
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The number that the system gave it.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended, by itself or by force.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>How it ended: 0 for well, 137 for SIGKILL.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Ends when the process does.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>Where it listens; comes when the bot is ready.</summary>
    public Task<Uri> Address => _address.Task;

    /// <summary>Everything that it printed.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="environment">What its environment has beyond the usual, from which everything about bots is taken away.</param>
    /// <param name="folder">Its working folder.</param>
    public static BotProcess Start(IReadOnlyDictionary<string, string> environment, string folder)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "WhmTransferBot.dll"), "run"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What whoever runs the tests has set for a bot of her own is not meant for this one.
        foreach (var name in start.Environment.Keys.Where(name => Own.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Asks it to stop, as a service manager does; it may take its time.</summary>
    public void AskToStop()
    {
        if (!HasEnded) _ = Signal(_process.Id, SigTerm);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!HasEnded) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (OwnAddress().Match(line) is { Success: true } found) _address.TrySetResult(new Uri(found.Groups["address"].Value));
    }

    [GeneratedRegex(@"Its own page: (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex OwnAddress();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
