using System.Collections.Concurrent;

namespace WhmTransferBot.Console.Room;

/// <summary>
/// What was posted or edited a moment ago. The platform says yes before the database knows of it, so a page that reads the
/// history in between would miss the message.
/// </summary>
public sealed class FreshMessages(TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, (RoomChange Change, long KeptAt)> _changes = new(StringComparer.Ordinal);

    /// <summary>Remembers a change until the database surely has it.</summary>
    public void Keep(RoomChange change)
    {
        Forget();
        _changes.AddOrUpdate(
            change.Key,
            static (_, added) => added,
            static (_, earlier, added) => (added.Change.After(earlier.Change), added.KeptAt),
            (Change: change, KeptAt: time.GetTimestamp()));
    }

    /// <summary>What is remembered now, in no order.</summary>
    public IReadOnlyList<RoomChange> Read()
    {
        Forget();
        return [.. _changes.Values.Select(kept => kept.Change)];
    }

    private void Forget()
    {
        foreach (var (key, kept) in _changes)
        {
            if (time.GetElapsedTime(kept.KeptAt) > KeptFor) _changes.TryRemove(KeyValuePair.Create(key, kept));
        }
    }
}
