using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Engine.Facts;

/// <summary>Reads everything that the rules need, and lets them speak. Reads only; nothing changes on either server.</summary>
internal sealed class SessionExaminer(
    WhmConnections connections, MigrationStore store, PreflightExamination examination, EngineOptions options, TimeProvider time)
{
    private static readonly TimeSpan AnalysisGrowsOld = TimeSpan.FromHours(1);

    /// <summary>Examines the migration's session.</summary>
    public async Task<CheckOutcome> ExamineAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var client = connections.To(migration.Destination);
        var session = TransferSessionId.Parse(migration.Session!.Id.Value);
        var analysedAt = await RefreshAsync(client, session, migration.Session, cancellationToken);
        var analysis = await client.RetrieveTransferSessionRemoteAnalysisAsync(session, cancellationToken);
        var sourceFacts = await AnalysisFacts.SourceAsync(analysis, migration, analysedAt, connections, cancellationToken);
        var destinationFacts = await new DestinationReader(client).ReadAsync(analysis, analysedAt, cancellationToken);
        var items = ItemRefresher.Refresh(migration, sourceFacts);
        var facts = new PreflightFacts
        {
            Migration = migration.Id,
            SourceName = migration.Source,
            DestinationName = migration.Destination,
            Items = [.. items.Where(item => !item.Excluded)],
            Options = migration.Options,
            UnmatchedSelection = migration.ItemsKnown ? [] : SelectionResolver.Resolve(migration.Selection, sourceFacts).Unmatched,
            Now = time.GetUtcNow(),
            Source = sourceFacts,
            Destination = destinationFacts,
            NameVerdicts = await VerdictsAsync(client, items, cancellationToken),
            OtherOpenMigrations = await OthersAsync(migration.Id, cancellationToken),
        };
        return new CheckOutcome(items, examination.Examine(facts), analysedAt);
    }

    private async Task<DateTimeOffset> RefreshAsync(
        WhmClient client, TransferSessionId session, SessionRecord record, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - record.AnalysedAt < AnalysisGrowsOld) return record.AnalysedAt;
        await client.AnalyzeTransferSessionRemoteAsync(session, cancellationToken);
        return time.GetUtcNow();
    }

    private async Task<IReadOnlyDictionary<AccountName, NameVerdict>> VerdictsAsync(
        WhmClient client, IReadOnlyList<MigrationItem> items, CancellationToken cancellationToken)
    {
        var names = items.Where(item => item is { Kind: ItemKind.Account, Excluded: false }).Select(item => item.DestinationName).Distinct().ToList();
        var verdicts = new System.Collections.Concurrent.ConcurrentDictionary<AccountName, NameVerdict>();
        var polite = new ParallelOptions { MaxDegreeOfParallelism = options.ParallelCalls, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(names, polite, async (name, token) =>
        {
            var verdict = await client.ValidateSystemUserAsync(name.Value, token);
            verdicts[name] = new NameVerdict(verdict.Exists, verdict.Reserved, verdict.ValidForTransfer);
        });
        return verdicts;
    }

    private async Task<IReadOnlyList<OpenMigration>> OthersAsync(MigrationId id, CancellationToken cancellationToken) =>
        [.. (await store.OpenMigrationsAsync(cancellationToken)).Where(other => other.Id != id)];
}
