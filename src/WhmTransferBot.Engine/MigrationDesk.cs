using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Engine.Facts;
using WhmTransferBot.Engine.Grains;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.Engine;

/// <summary>Where the conversation meets the engine: finds the owner of a migration, and reads what needs no owner.</summary>
internal sealed class MigrationDesk(
    IGrainFactory grains,
    MigrationStore store,
    JournalStore journal,
    ServerInventory inventory,
    PlanDrafter drafter,
    LogReader logs) : IMigrations
{
    public IReadOnlyList<ServerDescription> Inventory => [.. inventory.All.Select(server => server.Describe())];

    public Task<StepResult> PlanAsync(PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken) => RememberedAsync(async () =>
    {
        var (draft, refusal) = await drafter.DraftAsync(request, by, room, cancellationToken);
        if (draft is null) return new StepResult(null, refusal);
        var id = await store.NextIdAsync(cancellationToken);
        return await Owner(id).PlanAsync(draft with { Id = id }, room);
    });

    public Task<StepResult> AskAsync(MigrationId id, MigrationRequest request, Actor by, RoomId room, CancellationToken cancellationToken) =>
        RememberedAsync(() => Owner(id).AskAsync(request, by, room));

    public Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room, CancellationToken cancellationToken) => RememberedAsync(async () =>
        await Owner(id).RetryAsync(await store.NextIdAsync(cancellationToken), by, room));

    public Task<MigrationSnapshot?> FindAsync(MigrationId id, CancellationToken cancellationToken) =>
        RememberedAsync(async () => (await store.FindAsync(id, cancellationToken))?.Snapshot);

    public Task<IReadOnlyList<MigrationSummary>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken) =>
        RememberedAsync<IReadOnlyList<MigrationSummary>>(async () =>
            [.. (await store.ListAsync(openOnly, room, most, cancellationToken)).Select(row => new MigrationSummary(
                row.Id, row.State, row.Source, row.Destination, row.Items, row.Done, row.Failed, row.Percent, row.LastEvent, row.LastEventAt))]);

    public async Task<IReadOnlyList<ServerStatus>> ServersAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(inventory.All.Select(server => Keeper(server.Name).StatusAsync()));

    public async Task<IReadOnlyList<AccountName>> AccountsAsync(ServerName source, CancellationToken cancellationToken) =>
        inventory.Find(source) is { Api: not null } ? await Keeper(source).AccountNamesAsync() : [];

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(MigrationId id, CancellationToken cancellationToken) =>
        RememberedAsync(() => journal.ReadAsync(id, cancellationToken));

    public Task<LogExcerpt?> LogAsync(MigrationId id, AccountName? account, CancellationToken cancellationToken) => RememberedAsync(async () =>
        await store.FindAsync(id, cancellationToken) is { } stored ? await logs.ReadAsync(stored.Snapshot, account, cancellationToken) : null);

    private static async Task<T> RememberedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageUnavailableException fault) when (fault is not StorageUncertainException)
        {
            throw new MemoryUnavailableException(fault.Message, fault);
        }
    }

    private IMigrationGrain Owner(MigrationId id) => grains.GetGrain<IMigrationGrain>(id.Number);

    private IServerGrain Keeper(ServerName name) => grains.GetGrain<IServerGrain>(name.Value);
}
