using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.Tests.Chat;

/// <summary>An engine without effects: the real migrations decide, nothing is called and nothing is stored outside memory.</summary>
internal sealed class FakeMigrations(TimeProvider clock) : IMigrations
{
    private readonly SortedDictionary<MigrationId, MigrationSnapshot> _migrations = [];

    public List<(MigrationId Id, MigrationRequest Request, Actor By)> Asked { get; } = [];

    public Exception? Fault { get; set; }

    /// <summary>What every answer waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IReadOnlyList<JournalEntry> Journal { get; set; } = [];

    public LogExcerpt? Log { get; set; }

    public IReadOnlyList<ServerStatus> Servers { get; set; } = [];

    public IReadOnlyList<ServerDescription> Inventory { get; set; } =
    [
        new(new ServerName("old1"), "old1.example.net", true, false),
        new(new ServerName("old2"), "old2.example.net", true, false),
        new(new ServerName("new1"), "new1.example.net", true, true),
    ];

    public void Add(MigrationSnapshot migration) => _migrations[migration.Id] = migration;

    public async Task<StepResult> PlanAsync(PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        await FailAsync();
        var planned = Some.Plan(request.Options) with
        {
            Id = new MigrationId(_migrations.Count + 1),
            Source = request.Source,
            Destination = request.Destination,
            Selection = request.Selection,
            PlannedBy = by,
            Rooms = [room],
        };
        Add(planned);
        return new StepResult(planned, null);
    }

    public async Task<StepResult> AskAsync(MigrationId id, MigrationRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        await FailAsync();
        Asked.Add((id, request, by));
        if (!_migrations.TryGetValue(id, out var stored)) return Unknown(id);
        var migration = new Migration(stored, Some.Policy);
        var refusal = await migration.HandleAsync(request, by, clock.GetUtcNow());
        if (refusal is null) Add(migration.Snapshot);
        return new StepResult(migration.Snapshot, refusal);
    }

    public async Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        if (!_migrations.TryGetValue(id, out var stored)) return Unknown(id);
        var migration = new Migration(stored, Some.Policy);
        var (plan, refusal) = await migration.PlanRetryAsync(new MigrationId(_migrations.Count + 1), by, clock.GetUtcNow());
        if (plan is not null) Add(plan with { Rooms = [room] });
        return new StepResult(plan ?? migration.Snapshot, refusal);
    }

    public async Task<MigrationSnapshot?> FindAsync(MigrationId id, CancellationToken cancellationToken)
    {
        await FailAsync();
        return _migrations.GetValueOrDefault(id);
    }

    public async Task<IReadOnlyList<MigrationSummary>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken)
    {
        await FailAsync();
        return
        [
            .. _migrations.Values.Reverse()
                .Where(migration => !(openOnly && migration.State.IsFinal()) && (room is null || migration.Rooms.Contains(room.Value)))
                .Take(most)
                .Select(Summary),
        ];
    }

    public Task<IReadOnlyList<ServerStatus>> ServersAsync(CancellationToken cancellationToken) => Task.FromResult(Servers);

    public Task<IReadOnlyList<AccountName>> AccountsAsync(ServerName source, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountName>>(source.Value == "old1" ? [new("alice"), new("alina"), new("bob")] : []);

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(MigrationId id, CancellationToken cancellationToken) => Task.FromResult(Journal);

    public Task<LogExcerpt?> LogAsync(MigrationId id, AccountName? account, CancellationToken cancellationToken) => Task.FromResult(Log);

    private static StepResult Unknown(MigrationId id) => new(null, new Refusal("NoSuchMigration", $"There is no migration {id}.", []));

    private static MigrationSummary Summary(MigrationSnapshot migration) => new(
        migration.Id,
        migration.State,
        migration.Source,
        migration.Destination,
        migration.Wanted.Count(),
        migration.Wanted.Count(item => item.Outcome.IsSuccess()),
        migration.Wanted.Count(item => item.Outcome == ItemOutcome.Failed),
        migration.StartedAt is null ? null : Progress.Percent(migration),
        migration.LastEvent,
        migration.LastEventAt);

    private Task FailAsync() => Fault is null ? Gate : Task.FromException(Fault);
}
