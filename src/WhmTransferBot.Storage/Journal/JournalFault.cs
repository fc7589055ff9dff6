namespace WhmTransferBot.Storage.Journal;

/// <summary>The first thing that is wrong with the journal.</summary>
/// <param name="Sequence">The number of the entry.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Explanation">The same as a sentence.</param>
public sealed record JournalFault(long Sequence, JournalFaultKind Kind, string Explanation);
