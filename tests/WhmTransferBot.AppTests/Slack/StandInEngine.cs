using System.Collections.Concurrent;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Stands where the engine stands and remembers what it was asked, for tests of the way from Slack to it.</summary>
internal sealed class StandInEngine : IMigrations
{
    private int _count;

    /// <summary>Everything that was planned, in order.</summary>
    public ConcurrentQueue<(PlanRequest Request, Actor By, RoomId Room)> Plans { get; } = new();

    /// <summary>Everything that was asked of a migration, in order.</summary>
    public ConcurrentQueue<(MigrationId Id, MigrationRequest Request, Actor By, RoomId Room)> Requests { get; } = new();

    /// <summary>The migrations that are known.</summary>
    public ConcurrentDictionary<MigrationId, MigrationSnapshot> Known { get; } = new();

    /// <summary>What every plan and request waits for.</summary>
    public Func<Task> Gate { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<ServerDescription> Inventory { get; } =
        [new(new ServerName("old1"), "old1.example", true, false), new(new ServerName("new1"), "new1.example", false, true)];

    public async Task<StepResult> PlanAsync(PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        await Gate();
        Plans.Enqueue((request, by, room));
        return new StepResult(Add(request, by, room), null);
    }

    public async Task<StepResult> AskAsync(MigrationId id, MigrationRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        await Gate();
        Requests.Enqueue((id, request, by, room));
        return Known.TryGetValue(id, out var migration)
            ? new StepResult(migration, null)
            : new StepResult(null, new Refusal("NoSuchMigration", "There is no such migration.", []));
    }

    public Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room, CancellationToken cancellationToken) =>
        Task.FromResult(new StepResult(Known.GetValueOrDefault(id), null));

    public Task<MigrationSnapshot?> FindAsync(MigrationId id, CancellationToken cancellationToken) => Task.FromResult(Known.GetValueOrDefault(id));

    public Task<IReadOnlyList<MigrationSummary>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MigrationSummary>>(
        [
            .. Known.Values
                .Where(migration => (!openOnly || !migration.State.IsFinal()) && (room is null || migration.Rooms.Contains(room.Value)))
                .OrderByDescending(migration => migration.Id)
                .Take(most)
                .Select(Summary),
        ]);

    public Task<IReadOnlyList<ServerStatus>> ServersAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ServerStatus>>([.. Inventory.Select(server => new ServerStatus(server, true, null, "11.120", null, 0.5, 3))]);

    public Task<IReadOnlyList<AccountName>> AccountsAsync(ServerName source, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountName>>([]);

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(MigrationId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([]);

    public Task<LogExcerpt?> LogAsync(MigrationId id, AccountName? account, CancellationToken cancellationToken) => Task.FromResult(Log);

    /// <summary>The log of every migration.</summary>
    public LogExcerpt? Log { get; set; }

    /// <summary>Makes a migration known.</summary>
    public MigrationSnapshot Add(MigrationState state, RoomId room)
    {
        var by = new Actor(new PersonId("ana"), "slack:T1:U0ANA0001", "ana");
        var plan = new PlanRequest(new ServerName("old1"), new ServerName("new1"), new() { Accounts = ["alice"] }, new());
        var migration = Add(plan, by, room) with { State = state };
        return Known[migration.Id] = migration;
    }

    private MigrationSnapshot Add(PlanRequest request, Actor by, RoomId room)
    {
        var id = new MigrationId(Interlocked.Increment(ref _count));
        return Known[id] = new MigrationSnapshot
        {
            Id = id, Source = request.Source, Destination = request.Destination, Selection = request.Selection, Options = request.Options,
            PlannedBy = by, PlannedAt = DateTimeOffset.UnixEpoch, Rooms = [room],
        };
    }

    private static MigrationSummary Summary(MigrationSnapshot migration) => new(
        migration.Id, migration.State, migration.Source, migration.Destination, 1, 0, 0, null, "planned", DateTimeOffset.UnixEpoch);
}
