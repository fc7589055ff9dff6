namespace WhmTransferBot.Console.Room;

/// <summary>The last entries of the channel or of a thread, oldest first.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="belongs">What belongs here.</param>
public sealed class MessageLog(int most, Func<RoomEntry, bool> belongs)
{
    private readonly List<RoomEntry> _entries = [];

    /// <summary>The entries, oldest first.</summary>
    public IReadOnlyList<RoomEntry> Entries => _entries;

    /// <summary>Takes what was read in place of what is here.</summary>
    public void Load(IEnumerable<RoomEntry> entries)
    {
        _entries.Clear();
        _entries.AddRange(entries.Where(belongs).OrderBy(entry => entry.At));
        Trim();
    }

    /// <summary>Takes a change in.</summary>
    /// <returns>The entry that is new here; nothing when the change was an edit or belongs elsewhere.</returns>
    public RoomEntry? Apply(RoomChange change)
    {
        var entry = change switch
        {
            RoomChange.Posted posted => RoomEntry.Of(posted.Message),
            RoomChange.Edited edited => RoomEntry.Of(edited.Message),
            RoomChange.Answered answered => RoomEntry.Of(answered.Answer),
            _ => throw new InvalidOperationException($"Unknown change {change.GetType().Name}."),
        };
        if (!belongs(entry)) return null;
        var known = _entries.FindLastIndex(other => other.Key == entry.Key);
        if (known >= 0) _entries[known] = _entries[known] with { Card = entry.Card };
        return known >= 0 || change is RoomChange.Edited ? null : Add(entry);
    }

    private RoomEntry Add(RoomEntry entry)
    {
        _entries.Add(entry);
        Trim();
        return entry;
    }

    private void Trim() => _entries.RemoveRange(0, Math.Max(0, _entries.Count - most));
}
