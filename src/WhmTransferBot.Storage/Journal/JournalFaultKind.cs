namespace WhmTransferBot.Storage.Journal;

/// <summary>What is wrong with an entry.</summary>
public enum JournalFaultKind
{
    /// <summary>It does not say any more what it said when it was written.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>Another entry stands in its place, and it stands somewhere else.</summary>
    Swapped,

    /// <summary>The bot has not written it.</summary>
    Added,

    /// <summary>All entries agree with each other, but the one whose hash was kept elsewhere is not among them.</summary>
    Rewritten,
}
