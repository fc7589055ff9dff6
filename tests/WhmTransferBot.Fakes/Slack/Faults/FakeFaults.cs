using System.Collections.Concurrent;

namespace WhmTransferBot.Fakes.Slack.Faults;

/// <summary>What goes wrong on request.</summary>
public sealed class FakeFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeFault>> _next = new();
    private int _cutOff;

    /// <summary>Whether every connection is cut before anything is read: Slack is out of reach.</summary>
    public bool IsUnreachable { get; set; }

    /// <summary>How many connections were cut because Slack was out of reach.</summary>
    public int CutOff => _cutOff;

    /// <summary>Answers the next call of a method wrongly; several are used one after another.</summary>
    public void Next(string method, params FakeFault[] faults)
    {
        var queue = _next.GetOrAdd(method, _ => new ConcurrentQueue<FakeFault>());
        foreach (var fault in faults) queue.Enqueue(fault);
    }

    /// <summary>Takes back what has not happened yet.</summary>
    public void Clear() => _next.Clear();

    internal void CountCutOff() => Interlocked.Increment(ref _cutOff);

    internal FakeFault? Take(string method) => _next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
