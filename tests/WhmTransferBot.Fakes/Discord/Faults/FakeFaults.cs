namespace WhmTransferBot.Fakes.Discord.Faults;

/// <summary>What goes wrong on request, until it is taken back.</summary>
public sealed class FakeFaults
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string PathPart, FakeFault Fault)> _standing = [];

    /// <summary>Answers requests wrongly, and does nothing of what they ask.</summary>
    /// <param name="method">The method.</param>
    /// <param name="pathPart">Which: those whose path has this in it.</param>
    /// <param name="fault">The answer.</param>
    public void Force(string method, string pathPart, FakeFault fault)
    {
        lock (_lock) _standing.Add((method, pathPart, fault));
    }

    /// <summary>Answers as usual again.</summary>
    public void Clear()
    {
        lock (_lock) _standing.Clear();
    }

    internal FakeFault? Of(string method, string path)
    {
        lock (_lock) return _standing.FirstOrDefault(one => one.Method == method && path.Contains(one.PathPart, StringComparison.Ordinal)).Fault;
    }
}
