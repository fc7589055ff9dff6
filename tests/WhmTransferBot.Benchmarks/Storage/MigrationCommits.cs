using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Migrations;
using WhmTransferBot.Storage.Outbox;
using WhmTransferBot.Storage.Schema;

namespace WhmTransferBot.Benchmarks.Storage;

/// <summary>
/// What one look of the monitoring costs: the snapshot of a running migration, one event and the card in two rooms. PostgreSQL is
/// measured where <c>WHMTRANSFERBOT_TEST_POSTGRES</c> names an empty database.
/// </summary>
[MemoryDiagnoser]
public class MigrationCommits
{
    private static readonly DateTimeOffset Moment = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableList<RoomId> Rooms = [new RoomId("slack:C0123"), new RoomId("discord:445566")];

    private ServiceProvider _services = null!;
    private MigrationStore _migrations = null!;
    private MigrationSnapshot _snapshot = null!;
    private string _folder = null!;
    private long _version;

    [Params(10, 500)]
    public int Accounts { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        // A disk, where the system's folder for temporary files may be memory.
        _folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "measured-" + Guid.NewGuid())).FullName;
        var connection = Environment.GetEnvironmentVariable("WHMTRANSFERBOT_TEST_POSTGRES");
        _services = new ServiceCollection()
            .AddStorage(new StorageOptions { DataFolder = _folder, ConnectionString = connection })
            .BuildServiceProvider();
        await _services.GetRequiredService<StorageSchema>().MigrateAsync(CancellationToken.None);
        _migrations = _services.GetRequiredService<MigrationStore>();
        _snapshot = Running(await _migrations.NextIdAsync(CancellationToken.None), Accounts);
        _version = 0;
        await CommitAsync();
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public async Task CommitAsync()
    {
        var commit = new MigrationCommit
        {
            Snapshot = _snapshot,
            ExpectedVersion = _version,
            Events = [new AccountsArrived([new AccountName("account1")], (int)_version, Accounts) { At = Moment }],
            Messages = [.. Rooms.Select(room => new OutboxDraft(room, _snapshot.Id, "card", "Channel", $"{{\"text\":\"{_version}\"}}"))],
            Percent = 50,
        };
        _version = (await _migrations.CommitAsync(commit, CancellationToken.None)).Version;
    }

    [Benchmark]
    public Task FindAsync() => _migrations.FindAsync(_snapshot.Id, CancellationToken.None);

    [Benchmark]
    public Task ListAsync() => _migrations.ListAsync(openOnly: true, room: null, 50, CancellationToken.None);

    private static MigrationSnapshot Running(MigrationId id, int accounts) => new()
    {
        Id = id,
        State = MigrationState.Running,
        Source = new ServerName("old1"),
        Destination = new ServerName("new1"),
        Selection = new AccountSelection { All = true },
        ItemsKnown = true,
        Items = [.. Enumerable.Range(0, accounts).Select(Account)],
        PlannedBy = new Actor(new PersonId("Ana"), "slack:T1:U1", "Ana"),
        PlannedAt = Moment,
        LastEvent = "accounts arrived",
        LastEventAt = Moment,
        DueAt = Moment,
        Rooms = Rooms,
    };

    private static MigrationItem Account(int place) => new()
    {
        Kind = ItemKind.Account,
        Name = new AccountName($"account{place}"),
        DestinationName = new AccountName($"account{place}"),
        Domain = $"site-{place * 7919}.example.net",
        Owner = place % 3 == 0 ? "root" : $"reseller{place % 17}",
        Size = new ByteSize(place * 104_729_123L),
        Transfer = Stage(StageState.Succeeded, place),
        Restore = place % 2 == 0 ? Stage(StageState.Warned, place) : StageProgress.Waiting,
    };

    private static StageProgress Stage(StageState state, int place) => new()
    {
        State = state,
        Percent = 100,
        StartedAt = Moment.AddSeconds(place * 13),
        EndedAt = Moment.AddSeconds((place * 13) + 97),
        LogFile = $"item-{state}_account{place}",
        Remarks = state == StageState.Warned ? [new ItemRemark(RemarkKind.Altered, $"The database account{place}_wp was renamed.")] : [],
    };
}
