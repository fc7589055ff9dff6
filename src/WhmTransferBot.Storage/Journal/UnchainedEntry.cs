namespace WhmTransferBot.Storage.Journal;

/// <summary>An entry before its place in the journal is known.</summary>
internal sealed record UnchainedEntry(long Migration, long Version, string? Room, string EventJson)
{
    /// <summary>Stands where a migration's number would, for what concerns the rules of all.</summary>
    public const long NoMigration = 0;

    public JournalRow After(long sequence, string hash) => new()
    {
        Sequence = sequence + 1,
        Migration = Migration,
        Version = Version,
        Room = Room,
        Event = EventJson,
        PreviousHash = hash,
        Hash = JournalHash.Of(hash, sequence + 1, Migration, Version, Room, EventJson),
    };
}
