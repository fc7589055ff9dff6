using WhmTransferBot.Engine.Figures;
using WhmTransferBot.Engine.Telling;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.Engine.Grains;

/// <summary>
/// A migration in the hands of its owner. Every change is decided on the stored state and stored together with what is
/// told about it, one at a time. A write that loses against another owner is decided anew on what the winner stored.
/// </summary>
internal sealed class OwnedMigration(
    MigrationId id, MigrationStore store, ThreadScribe scribe, EngineOptions options, EngineMeter meter, TimeProvider time) : IDisposable
{
    private const int MostCollisions = 3;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private StoredMigration? _stored;

    /// <summary>The moment, by the bot's clock.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The migration as it was stored last; nothing when there is none of that id.</summary>
    public MigrationSnapshot? Snapshot => _stored?.Snapshot;

    /// <summary>Reads the migration from the database.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) => _stored = await store.FindAsync(id, cancellationToken);

    /// <summary>The migration for questions that change nothing.</summary>
    public Migration Look() => new(_stored!.Snapshot, options.Policy);

    /// <summary>Stores a migration for the first time.</summary>
    public async Task BeginAsync(Migration planned, RoomId room, CancellationToken cancellationToken)
    {
        planned.Schedule(Now);
        await StoreAsync(planned, planned.Snapshot, 0, begun: null, room, cancellationToken);
    }

    /// <summary>Lets the migration decide something and stores the decision.</summary>
    /// <typeparam name="T">What the decision answers.</typeparam>
    /// <param name="decide">Called on the stored state; may be called again when another owner was faster.</param>
    /// <param name="room">Where it was asked for; nothing when the bot acts by itself.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="begins">Says which migration comes into being with the decision and is stored together with it; nothing for none.</param>
    public async Task<T> ChangeAsync<T>(
        Func<Migration, DateTimeOffset, Task<T>> decide, RoomId? room, CancellationToken cancellationToken, Func<T, Migration?>? begins = null)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            for (var collision = 0; ; collision++)
            {
                try
                {
                    return await ChangeOnceAsync(decide, begins, room, cancellationToken);
                }
                catch (VersionConflictException) when (collision < MostCollisions)
                {
                    await ReadAsync(cancellationToken);
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets the migration take something in.</summary>
    public Task ChangeAsync(Func<Migration, DateTimeOffset, Task> decide, CancellationToken cancellationToken) =>
        ChangeAsync<object?>(async (migration, now) =>
        {
            await decide(migration, now);
            return null;
        }, null, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<T> ChangeOnceAsync<T>(
        Func<Migration, DateTimeOffset, Task<T>> decide, Func<T, Migration?>? begins, RoomId? room, CancellationToken cancellationToken)
    {
        var (snapshot, version) = _stored!;
        var migration = new Migration(snapshot, options.Policy);
        var answer = await decide(migration, Now);
        if (ReferenceEquals(migration.Snapshot, snapshot)) return answer;
        migration.Schedule(Now);
        var begun = begins?.Invoke(answer);
        begun?.Schedule(Now);
        await StoreAsync(migration, snapshot, version, begun, room, cancellationToken);
        return answer;
    }

    private async Task StoreAsync(
        Migration migration, MigrationSnapshot before, long version, Migration? begun, RoomId? room, CancellationToken cancellationToken)
    {
        var commit = await scribe.WriteAsync(migration, before, version, room);
        var another = begun is null ? null : await scribe.WriteAsync(begun, begun.Snapshot, 0, room);
        var result = another is null ? await store.CommitAsync(commit, cancellationToken) : await store.CommitAsync(commit, another, cancellationToken);
        _stored = new StoredMigration(migration.Snapshot, result.Version);
        meter.Stored([.. commit.Events, .. another?.Events ?? []]);
    }
}
