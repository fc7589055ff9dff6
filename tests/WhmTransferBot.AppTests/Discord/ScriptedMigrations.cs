using System.Collections.Concurrent;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Journal;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Requests;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Stands where the engine would stand: notes what it is asked and knows one migration, <c>M-1</c>.</summary>
internal sealed class ScriptedMigrations : IMigrations
{
    public static readonly MigrationId Id = new(1);

    /// <summary>What was asked, with who asked it.</summary>
    public ConcurrentQueue<(MigrationRequest Request, Actor By, RoomId Room)> Asked { get; } = new();

    /// <summary>What was planned.</summary>
    public ConcurrentQueue<(PlanRequest Request, Actor By, RoomId Room)> Planned { get; } = new();

    /// <summary>Makes every request wait, as a slow engine does.</summary>
    public Func<Task> Delay { get; set; } = () => Task.CompletedTask;

    /// <summary>The migration as it stands.</summary>
    public MigrationSnapshot Migration { get; set; } = new()
    {
        Id = Id,
        State = MigrationState.AwaitingApproval,
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection { Accounts = ["alice", "bob"] },
        PlannedBy = new Actor(new PersonId("ana"), "discord:1", "Ana"),
        PlannedAt = new DateTimeOffset(2026, 1, 15, 21, 0, 0, TimeSpan.Zero),
    };

    public IReadOnlyList<ServerDescription> Inventory { get; } =
    [
        new(new ServerName("old1"), "old1.example.net", CanBeSource: true, CanBeDestination: false),
        new(new ServerName("new1"), "new1.example.net", CanBeSource: false, CanBeDestination: true),
    ];

    public async Task<StepResult> PlanAsync(PlanRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        await Delay();
        Planned.Enqueue((request, by, room));
        return new StepResult(Migration, null);
    }

    public async Task<StepResult> AskAsync(MigrationId id, MigrationRequest request, Actor by, RoomId room, CancellationToken cancellationToken)
    {
        await Delay();
        Asked.Enqueue((request, by, room));
        return new StepResult(Migration, null);
    }

    public Task<StepResult> RetryAsync(MigrationId id, Actor by, RoomId room, CancellationToken cancellationToken) => Task.FromResult(new StepResult(Migration, null));

    public Task<MigrationSnapshot?> FindAsync(MigrationId id, CancellationToken cancellationToken) => Task.FromResult(id == Id ? Migration : null);

    public Task<IReadOnlyList<MigrationSummary>> ListAsync(bool openOnly, RoomId? room, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MigrationSummary>>([new MigrationSummary(Id, Migration.State, Migration.Source, Migration.Destination, 2, 0, 0, null, "planned", Migration.PlannedAt)]);

    public async Task<IReadOnlyList<ServerStatus>> ServersAsync(CancellationToken cancellationToken)
    {
        await Delay();
        return [.. Inventory.Select(server => new ServerStatus(server, true, null, "11.120", null, 0.5, 3))];
    }

    public Task<IReadOnlyList<AccountName>> AccountsAsync(ServerName source, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountName>>([new AccountName("alice"), new AccountName("alfred"), new AccountName("bob")]);

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(MigrationId id, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<JournalEntry>>([]);

    public Task<LogExcerpt?> LogAsync(MigrationId id, AccountName? account, CancellationToken cancellationToken) => Task.FromResult<LogExcerpt?>(null);
}
