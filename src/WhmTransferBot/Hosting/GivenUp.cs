namespace WhmTransferBot.Hosting;

/// <summary>Remembers that a part of the bot gave up for good, so that the process ends with an exit code that says so.</summary>
public sealed class GivenUp
{
    private volatile string? _reason;

    /// <summary>Why, or nothing.</summary>
    public string? Reason => _reason;

    /// <summary>0 while nothing gave up, otherwise 5.</summary>
    public int ExitCode => _reason is null ? 0 : 5;

    /// <summary>Called by the part that gives up.</summary>
    public void Report(string reason) => _reason = reason;
}
