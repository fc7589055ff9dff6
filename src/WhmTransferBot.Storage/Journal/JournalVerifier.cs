using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Storage.Journal;

/// <summary>Follows the chain from the first entry to the head, within one moment of the database.</summary>
internal sealed class JournalVerifier(StorageContext context, string? kept)
{
    private bool _isKeptFound = kept is null;
    private long _entries;
    private string _hash = JournalHash.BeforeFirst;

    public async Task<JournalVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var fault = await FollowAsync(cancellationToken) is { } broken
            ? await ExplainAsync(broken, cancellationToken)
            : await CompareWithHeadAsync(cancellationToken) ?? CompareWithKept();
        return new JournalVerdict(_entries, _hash, fault);
    }

    /// <returns>The first entry that does not follow the one before; nothing when all do.</returns>
    private async Task<JournalRow?> FollowAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in context.Journal.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Sequence != _entries + 1 || row.PreviousHash != _hash || row.Hash != JournalHash.Of(row)) return row;
            _entries = row.Sequence;
            _hash = row.Hash;
            _isKeptFound |= _hash == kept;
        }

        return null;
    }

    private async Task<JournalFault> ExplainAsync(JournalRow row, CancellationToken cancellationToken)
    {
        var expected = _entries + 1;
        if (row.Sequence < expected) return Fault(row.Sequence, JournalFaultKind.Added, "has a number that no entry can have");
        if (row.Sequence > expected) return Missing(expected);
        if (await FindStrayAsync(row.Sequence, cancellationToken) is { } stray)
            return Fault(row.Sequence, JournalFaultKind.Swapped, $"stands under number {stray.Sequence}, and another entry stands in its place");
        if (row.PreviousHash != _hash && row.Hash == JournalHash.Of(row, row.Sequence + 1))
            return Fault(row.Sequence, JournalFaultKind.Missing, "was removed, and the entry after it was given its number");
        return Fault(row.Sequence, JournalFaultKind.Changed, "was changed after it was written");
    }

    /// <summary>The entry that belongs to a place, when it stands somewhere else: it follows the hash before and fits the number.</summary>
    private async Task<JournalRow?> FindStrayAsync(long sequence, CancellationToken cancellationToken)
    {
        var followers = await context.Journal.AsNoTracking()
            .Where(row => row.PreviousHash == _hash && row.Sequence > sequence)
            .ToListAsync(cancellationToken);
        return followers.Find(row => row.Hash == JournalHash.Of(row, sequence));
    }

    private async Task<JournalFault?> CompareWithHeadAsync(CancellationToken cancellationToken)
    {
        var head = await context.JournalHead.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (head is null) return Fault(_entries, JournalFaultKind.Changed, "is the last one, but the head of the journal was removed");
        if (head.Sequence > _entries) return Missing(_entries + 1);
        if (head.Sequence < _entries) return Fault(head.Sequence + 1, JournalFaultKind.Added, "was not written by the bot");
        return head.Hash == _hash ? null : Fault(_entries, JournalFaultKind.Changed, "is not the one that the head of the journal names");
    }

    private JournalFault? CompareWithKept() => _isKeptFound
        ? null
        : new JournalFault(
            _entries,
            JournalFaultKind.Rewritten,
            $"The {_entries} entries agree with each other, but none of them has the hash that was kept, {kept}. "
            + "Entries were removed from the end, or the journal was written anew.");

    private static JournalFault Missing(long sequence) => Fault(sequence, JournalFaultKind.Missing, "is missing");

    private static JournalFault Fault(long sequence, JournalFaultKind kind, string what) => new(sequence, kind, $"Entry {sequence} {what}.");
}
