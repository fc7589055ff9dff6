namespace WhmTransferBot.Storage.Journal;

/// <summary>Whether the journal is what was written.</summary>
/// <param name="Entries">How many entries are in order, from the first on.</param>
/// <param name="LastHash">The hash of the last of them; who keeps it elsewhere can tell later that the journal up to here is the same.</param>
/// <param name="Fault">The first fault; nothing when there is none.</param>
public sealed record JournalVerdict(long Entries, string LastHash, JournalFault? Fault)
{
    /// <summary>Whether no fault was found.</summary>
    public bool IsIntact => Fault is null;
}
