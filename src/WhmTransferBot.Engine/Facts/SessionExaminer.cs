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
    WhmConnections connections,
    ServerInventory inventory,
    SourceReader sources,
    MigrationStore store,
    NameVerdicts names,
    PreflightExamination examination,
    EngineOptions options,
    TimeProvider time)
{
    private static readonly TimeSpan AnalysisGrowsOld = TimeSpan.FromHours(1);

    /// <summary>Examines the migration's session.</summary>
    public async Task<CheckOutcome> ExamineAsync(MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        connections.DemandSameSource(migration);
        var client = connections.To(migration);
        var (sourceFacts, destinationFacts, analysedAt) = migration.Kind == MigrationKind.RootTransfer
            ? await AnalysedAsync(client, migration, cancellationToken)
            : await SurveyedAsync(client, migration, cancellationToken);
        var items = sourceFacts is null ? migration.Items : ItemRefresher.Refresh(migration, sourceFacts);
        var facts = new PreflightFacts
        {
            Migration = migration.Id,
            Kind = migration.Kind,
            SourceName = migration.Source,
            DestinationName = migration.Destination,
            Items = [.. items.Where(item => !item.Excluded)],
            Options = migration.Options,
            UnmatchedSelection = migration.ItemsKnown || sourceFacts is null ? [] : SelectionResolver.Resolve(migration.Selection, sourceFacts).Unmatched,
            Now = time.GetUtcNow(),
            Source = sourceFacts,
            Destination = destinationFacts,
            NameVerdicts = await VerdictsAsync(migration, client, items, destinationFacts, cancellationToken),
            OtherOpenMigrations = await OthersAsync(migration.Id, cancellationToken),
        };
        return new CheckOutcome(items, examination.Examine(facts), analysedAt);
    }

    /// <summary>What WHM found out about both servers when it opened the session.</summary>
    private async Task<(SourceFacts? Source, DestinationFacts Destination, DateTimeOffset AnalysedAt)> AnalysedAsync(
        WhmClient client, MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var session = TransferSessionId.Parse(migration.Session!.Id.Value);
        var analysedAt = await RefreshAsync(client, session, migration.Session, cancellationToken);
        var analysis = await client.RetrieveTransferSessionRemoteAnalysisAsync(session, cancellationToken);
        var source = await AnalysisFacts.SourceAsync(analysis, migration, analysedAt, connections, cancellationToken);
        return (source, await new DestinationReader(client, UpdateOf(migration)).ReadAsync(analysis, analysedAt, cancellationToken), analysedAt);
    }

    /// <summary>Where WHM makes no analysis, the destination is read by itself, and the source when it has an API in the inventory.</summary>
    private async Task<(SourceFacts? Source, DestinationFacts Destination, DateTimeOffset AnalysedAt)> SurveyedAsync(
        WhmClient client, MigrationSnapshot migration, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var source = migration.Kind == MigrationKind.UserTransfer ? await sources.ReadAsync(migration.Source, cancellationToken) : null;
        return (source, await new DestinationReader(client, UpdateOf(migration)).SurveyAsync(migration.Kind, now, cancellationToken), now);
    }

    private UpdateWindow? UpdateOf(MigrationSnapshot migration) =>
        inventory.Find(migration.Destination)?.UpdateHours?.At(time.GetUtcNow(), options.Policy.Zone);

    private async Task<DateTimeOffset> RefreshAsync(
        WhmClient client, TransferSessionId session, SessionRecord record, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - record.AnalysedAt < AnalysisGrowsOld) return record.AnalysedAt;
        await client.AnalyzeTransferSessionRemoteAsync(session, cancellationToken);
        return time.GetUtcNow();
    }

    private Task<IReadOnlyDictionary<AccountName, NameVerdict>> VerdictsAsync(
        MigrationSnapshot migration, WhmClient client, IReadOnlyList<MigrationItem> items, DestinationFacts destination, CancellationToken cancellationToken)
    {
        var wanted = items.Where(item => item is { Kind: ItemKind.Account, Excluded: false }).Select(item => item.DestinationName).Distinct();
        return names.AskAsync(migration.Session?.Route?.Destination ?? migration.Destination.Value, client, [.. wanted], destination.Users, cancellationToken);
    }

    private async Task<IReadOnlyList<OpenMigration>> OthersAsync(MigrationId id, CancellationToken cancellationToken) =>
        [.. (await store.OpenMigrationsAsync(cancellationToken)).Where(other => other.Id != id)];
}
