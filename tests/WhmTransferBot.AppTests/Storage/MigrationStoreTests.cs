using System.Text.Json;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.AppTests.Storage;

public sealed class MigrationStoreTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_migration_is_read_back_as_it_was_stored(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var snapshot = Some.Snapshot(1, "alice", "bob");

        var result = await storage.Migrations.CommitAsync(Some.New(snapshot), Cancellation);

        result.Version.ShouldBe(1);
        var stored = await storage.Migrations.FindAsync(snapshot.Id, Cancellation);
        stored.ShouldNotBeNull().Version.ShouldBe(1);
        JsonSerializer.Serialize(stored.Snapshot, StorageJson.Options).ShouldBe(JsonSerializer.Serialize(snapshot, StorageJson.Options));
    }

    [Theory, EachDatabase]
    public async Task A_migration_that_was_never_stored_is_not_found(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        (await storage.Migrations.FindAsync(new MigrationId(7), Cancellation)).ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task Ids_are_counted_from_one_and_given_once(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => storage.Migrations.NextIdAsync(Cancellation)));

        ids.Select(id => id.Number).Order().ShouldBe(Enumerable.Range(1, 20).Select(number => (long)number));
    }

    [Theory, EachDatabase]
    public async Task Who_decided_on_an_old_version_loses(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var snapshot = Some.Snapshot(1, "alice");
        await storage.Migrations.CommitAsync(Some.New(snapshot), Cancellation);
        await storage.Migrations.CommitAsync(Some.Change(snapshot with { State = MigrationState.Creating }, 1), Cancellation);

        var conflict = await Should.ThrowAsync<VersionConflictException>(
            storage.Migrations.CommitAsync(Some.Change(snapshot with { State = MigrationState.Cancelled }, 1, Some.Card(1, "lost")), Cancellation));

        conflict.Migration.ShouldBe(snapshot.Id);
        (await storage.Migrations.FindAsync(snapshot.Id, Cancellation))!.Snapshot.State.ShouldBe(MigrationState.Creating);
        (await storage.Journal.ReadAsync(snapshot.Id, Cancellation)).Count.ShouldBe(2);
        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task A_new_migration_cannot_take_the_place_of_another(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1, "alice")), Cancellation);

        await Should.ThrowAsync<VersionConflictException>(storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1, "bob")), Cancellation));
    }

    [Theory, EachDatabase]
    public async Task Of_many_who_change_the_same_version_one_wins(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var snapshot = Some.Snapshot(1, "alice");
        await storage.Migrations.CommitAsync(Some.New(snapshot), Cancellation);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => WinsAsync(storage, Some.Change(snapshot, 1))));

        outcomes.Count(wins => wins).ShouldBe(1);
        (await storage.Journal.VerifyAsync(Cancellation)).ShouldBe(new(2, (await storage.Journal.ReadAsync(snapshot.Id, Cancellation))[^1].Hash, null));
    }

    [Theory, EachDatabase]
    public async Task Of_many_who_store_the_same_new_migration_one_wins(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => WinsAsync(storage, Some.New(Some.Snapshot(1, "alice"))))));

        outcomes.Count(wins => wins).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task A_commit_that_is_cancelled_stores_nothing(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)), cancelled.Token));

        (await storage.Migrations.FindAsync(new MigrationId(1), Cancellation)).ShouldBeNull();
        (await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)), Cancellation)).LastSequence.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task A_message_about_another_migration_is_refused(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        var refusal = await Should.ThrowAsync<ArgumentException>(
            storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1), Some.Card(2, "planned")), Cancellation));

        refusal.Message.ShouldStartWith("The message “card” is about M-2, not about M-1.");
    }

    [Theory, EachDatabase]
    public async Task The_list_shows_the_newest_first_with_counts(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var moved = Some.Account("alice") with { Transfer = new() { State = StageState.Succeeded }, Restore = new() { State = StageState.Succeeded } };
        var failed = Some.Account("bob") with { Transfer = new() { State = StageState.Failed } };
        var left = Some.Account("carol") with { Excluded = true };
        var ended = Some.Snapshot(1) with { Items = [moved, failed, left], State = MigrationState.CompletedWithFailures };
        await storage.Migrations.CommitAsync(Some.New(ended) with { Percent = 100 }, Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2, "dave") with { Rooms = [Some.OtherRoom] }), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(3, "erin")), Cancellation);

        var all = await storage.Migrations.ListAsync(openOnly: false, room: null, 10, Cancellation);
        var open = await storage.Migrations.ListAsync(openOnly: true, room: null, 10, Cancellation);
        var inRoom = await storage.Migrations.ListAsync(openOnly: false, Some.Room, 10, Cancellation);
        var one = await storage.Migrations.ListAsync(openOnly: true, Some.Room, 1, Cancellation);

        all.Select(line => line.Id.Number).ShouldBe([3, 2, 1]);
        open.Select(line => line.Id.Number).ShouldBe([3, 2]);
        inRoom.Select(line => line.Id.Number).ShouldBe([3, 1]);
        one.Select(line => line.Id.Number).ShouldBe([3]);
        all[2].ShouldBe(new MigrationOverview(
            ended.Id, MigrationState.CompletedWithFailures, ended.Source, ended.Destination, 2, 1, 1, 100, "planned", Some.Moment));
    }

    [Theory, EachDatabase]
    public async Task What_is_due_comes_longest_overdue_first(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await CommitDueAsync(storage, 1, Some.Moment);
        await CommitDueAsync(storage, 2, Some.Moment.AddMinutes(-5).ToOffset(TimeSpan.FromHours(5)));
        await CommitDueAsync(storage, 3, Some.Moment.AddSeconds(1));
        await CommitDueAsync(storage, 4, null);

        (await storage.Migrations.DueAsync(Some.Moment, 10, Cancellation)).Select(id => id.Number).ShouldBe([2, 1]);
        (await storage.Migrations.DueAsync(Some.Moment, 1, Cancellation)).Select(id => id.Number).ShouldBe([2]);
    }

    private static Task<CommitResult> CommitDueAsync(StorageUnderTest storage, long number, DateTimeOffset? dueAt) =>
        storage.Migrations.CommitAsync(Some.New(Some.Snapshot(number) with { DueAt = dueAt }), Cancellation);

    private static async Task<bool> WinsAsync(StorageUnderTest storage, MigrationCommit commit)
    {
        try
        {
            await storage.Migrations.CommitAsync(commit, Cancellation);
            return true;
        }
        catch (VersionConflictException)
        {
            return false;
        }
    }
}
