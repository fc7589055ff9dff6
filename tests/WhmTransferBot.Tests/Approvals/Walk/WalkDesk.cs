using System.Text.Json;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;
using WhmTransferBot.Storage;

namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>One migration, decided by the real aggregate and kept as the text that the database would hold.</summary>
internal sealed class WalkDesk(MigrationSnapshot planned, MigrationPolicy policy, TimeProvider clock) : IMigrations
{
    private string _stored = JsonSerializer.Serialize(planned, StorageJson.Options);
    private MigrationSnapshot _current = planned;

    /// <summary>What was asked and accepted last; a refused request leaves nothing.</summary>
    public MigrationRequest? Accepted { get; private set; }

    public MigrationSnapshot Current => _current;

    public IReadOnlyList<ServerDescription> Inventory { get; } = [];

    /// <summary>Forgets everything but the text.</summary>
    public void Restart() => _current = JsonSerializer.Deserialize<MigrationSnapshot>(_stored, StorageJson.Options)!;

    public void Forget() => Accepted = null;

    public async Task ChangeAsync(Func<Migration, DateTimeOffset, Task> decide)
    {
        var migration = new Migration(_current, policy);
        await decide(migration, clock.GetUtcNow());
        Store(migration);
    }

    public async Task<StepResult> AskAsync(MigrationId id, MigrationRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        var migration = new Migration(_current, policy);
        var refusal = await migration.HandleAsync(request, by, clock.GetUtcNow());
        Store(migration);
        if (refusal is null) Accepted = request;
        return new StepResult(_current, refusal);
    }

    public Task<StepResult> PlanAsync(PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken) =>
        Task.FromResult(new StepResult(null, new Refusal("OnlyOne", "There is only one migration here.", [])));

    public Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room, CancellationToken cancellationToken) =>
        Task.FromResult(new StepResult(null, new Refusal("OnlyOne", "There is only one migration here.", [])));

    public Task<MigrationSnapshot?> FindAsync(MigrationId id, CancellationToken cancellationToken) =>
        Task.FromResult(id == _current.Id ? _current : null);

    public Task<IReadOnlyList<MigrationSummary>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MigrationSummary>>([]);

    public Task<IReadOnlyList<ServerStatus>> ServersAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ServerStatus>>([]);

    public Task<IReadOnlyList<AccountName>> AccountsAsync(ServerName source, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountName>>([]);

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(MigrationId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([]);

    public Task<LogExcerpt?> LogAsync(MigrationId id, AccountName? account, CancellationToken cancellationToken) => Task.FromResult<LogExcerpt?>(null);

    private void Store(Migration migration)
    {
        migration.Schedule(clock.GetUtcNow());
        _current = migration.Snapshot;
        _stored = JsonSerializer.Serialize(_current, StorageJson.Options);
    }
}
