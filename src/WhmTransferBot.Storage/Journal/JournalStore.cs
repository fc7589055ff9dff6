using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Storage.Connections;

namespace WhmTransferBot.Storage.Journal;

/// <summary>
/// The record of everything that happened; only ever appended to. The chain of hashes shows every change to the record except one: who can
/// write to the database, knows how the hashes are made, and makes the chain anew from the changed entry to the head, or cuts it off at the
/// end and sets the head back. Against that, keep the last hash somewhere else and give it to the next check.
/// </summary>
public sealed class JournalStore
{
    private const int PageSize = 500;

    private readonly StorageGate _gate;

    internal JournalStore(StorageGate gate) => _gate = gate;

    /// <summary>Everything that happened to a migration, oldest first.</summary>
    public Task<IReadOnlyList<JournalEntry>> ReadAsync(MigrationId migration, CancellationToken cancellationToken) =>
        _gate.ReadAsync<IReadOnlyList<JournalEntry>>(async context =>
        {
            var rows = await context.Journal.AsNoTracking()
                .Where(row => row.Migration == migration.Number)
                .OrderBy(row => row.Sequence)
                .ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.ToEntry())];
        });

    /// <summary>Records a change of the rules that all migrations follow.</summary>
    /// <exception cref="StorageUnavailableException">It could not be recorded; then the change must not come into force.</exception>
    public async Task AppendAsync(RulesChanged changed, CancellationToken cancellationToken)
    {
        var entry = JournalChain.Prepare(changed);
        await _gate.WriteAsync(
            async context =>
            {
                await JournalChain.AppendAsync(context, [entry], cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The last recorded change of the rules; nothing when there is none, or none that can be read.</summary>
    public Task<RulesChanged?> FindLastRulesAsync(CancellationToken cancellationToken) =>
        _gate.ReadAsync(async context =>
        {
            var row = await context.Journal.AsNoTracking()
                .Where(row => row.Migration == UnchainedEntry.NoMigration)
                .OrderByDescending(row => row.Sequence)
                .FirstOrDefaultAsync(cancellationToken);
            return row?.TryReadEvent() as RulesChanged;
        });

    /// <summary>Everything that happened, oldest first; read in pages, so that nobody has to wait for the reader.</summary>
    public async IAsyncEnumerable<JournalEntry> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync(null, cancellationToken)) yield return row.ToEntry();
    }

    /// <summary>Checks every entry against its hash and the hash before it, and the last one against the head.</summary>
    /// <param name="kept">The hash of an entry that somebody kept outside of the database; it must still stand in the chain. Nothing when
    /// nobody did.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public Task<JournalVerdict> VerifyAsync(string? kept, CancellationToken cancellationToken) =>
        _gate.ReadMomentAsync(context => new JournalVerifier(context, kept).VerifyAsync(cancellationToken), cancellationToken);

    /// <summary>The same without a hash that was kept.</summary>
    public Task<JournalVerdict> VerifyAsync(CancellationToken cancellationToken) => VerifyAsync(null, cancellationToken);

    /// <summary>
    /// Writes every entry, or those of one migration, as one line of JSON with <c>sequence</c>, <c>migration</c> (not where it concerns none), <c>version</c>, <c>room</c>, <c>event</c>,
    /// <c>previousHash</c> and <c>hash</c>. The event stands there byte for byte as it is stored, so that the hashes can be checked elsewhere.
    /// </summary>
    public async Task ExportAsync(TextWriter writer, MigrationId? migration, CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync(migration?.Number, cancellationToken))
            await writer.WriteLineAsync(JournalLine.Of(row).AsMemory(), cancellationToken);
        await writer.FlushAsync(cancellationToken);
    }

    private async IAsyncEnumerable<JournalRow> RowsAsync(long? migration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = 0L;
        List<JournalRow> page;
        do
        {
            page = await _gate.ReadAsync(context => context.Journal.AsNoTracking()
                .Where(row => row.Sequence > after && (migration == null || row.Migration == migration))
                .OrderBy(row => row.Sequence)
                .Take(PageSize)
                .ToListAsync(cancellationToken));
            foreach (var row in page) yield return row;
            if (page.Count > 0) after = page[^1].Sequence;
        }
        while (page.Count == PageSize);
    }
}
