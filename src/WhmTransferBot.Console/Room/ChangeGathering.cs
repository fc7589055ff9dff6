using System.Threading.Channels;

namespace WhmTransferBot.Console.Room;

/// <summary>
/// Gathers changes for one page and hands them on together, a few times a second at the most. The first change after a pause is
/// handed on at once; a later change of the same message takes the place of the earlier one.
/// </summary>
internal sealed class ChangeGathering(TimeSpan interval, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, RoomChange> _waiting = new(StringComparer.Ordinal);
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes a change; never waits.</summary>
    public void Add(RoomChange change)
    {
        lock (_lock) _waiting[change.Key] = _waiting.TryGetValue(change.Key, out var earlier) ? change.After(earlier) : change;
        _signal.Writer.TryWrite(true);
    }

    /// <summary>Hands changes on until cancelled.</summary>
    public async Task RunAsync(Func<IReadOnlyList<RoomChange>, Task> draw, CancellationToken cancellationToken)
    {
        while (await _signal.Reader.WaitToReadAsync(cancellationToken))
        {
            _signal.Reader.TryRead(out _);
            await draw(Take());
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    private RoomChange[] Take()
    {
        lock (_lock)
        {
            RoomChange[] changes = [.. _waiting.Values];
            _waiting.Clear();
            return changes;
        }
    }
}
