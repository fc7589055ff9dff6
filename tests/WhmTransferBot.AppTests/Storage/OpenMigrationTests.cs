using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.AppTests.Storage;

public sealed class OpenMigrationTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Open_migrations_come_with_the_accounts_they_want(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var renamed = Some.Account("bob") with { DestinationName = new AccountName("bob2") };
        var left = Some.Account("carol") with { Excluded = true };
        var package = Some.Account("gold") with { Kind = ItemKind.Package };
        await storage.Migrations.CommitAsync(
            Some.New(Some.Snapshot(1) with { Items = [package, Some.Account("alice"), renamed, left], State = MigrationState.Checked }), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2)), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(3, "dave") with { State = MigrationState.Completed }), Cancellation);

        var open = await storage.Migrations.OpenMigrationsAsync(Cancellation);

        open.Select(migration => migration.Id.Number).ShouldBe([1, 2]);
        open[0].State.ShouldBe(MigrationState.Checked);
        open[0].Source.ShouldBe(new ServerName("old1"));
        open[0].Accounts.ShouldBe([new AccountName("alice"), new AccountName("bob")], ignoreOrder: true);
        open[0].DestinationNames.ShouldBe([new AccountName("alice"), new AccountName("bob2")], ignoreOrder: true);
        open[1].Accounts.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task An_edit_changes_what_a_migration_wants_and_its_end_frees_it(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1, "alice", "bob")), Cancellation);

        await storage.Migrations.CommitAsync(Some.Change(Some.Snapshot(1, "bob", "carol"), 1), Cancellation);
        var edited = (await storage.Migrations.OpenMigrationsAsync(Cancellation)).ShouldHaveSingleItem();
        await storage.Migrations.CommitAsync(Some.Change(Some.Snapshot(1, "bob") with { State = MigrationState.Cancelled }, 2), Cancellation);

        edited.Accounts.ShouldBe([new AccountName("bob"), new AccountName("carol")], ignoreOrder: true);
        (await storage.Migrations.OpenMigrationsAsync(Cancellation)).ShouldBeEmpty();
        (await storage.AskAsync("SELECT COUNT(*) FROM wanted_account")).ShouldBe(0L);
        (await storage.Migrations.ListAsync(openOnly: false, Some.Room, 10, Cancellation)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Migrations_of_the_same_servers_are_found_in_both_directions(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await CommitBetweenAsync(storage, 1, "old1", "new1");
        await CommitBetweenAsync(storage, 2, "new1", "old1");
        await CommitBetweenAsync(storage, 3, "old1", "new2");
        await CommitBetweenAsync(storage, 4, "old2", "new2");

        var open = await storage.Migrations.OpenOfPairAsync(new ServerName("old1"), new ServerName("new1"), Cancellation);

        open.Select(migration => migration.Id.Number).ShouldBe([1, 2, 3]);
    }

    [Theory, EachDatabase]
    public async Task Of_migrations_that_touch_another_only_the_names_that_meet_are_read(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var renamed = Some.Account("zoe") with { DestinationName = new AccountName("bob") };
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1, "alice", "carol")), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2) with { Items = [renamed] }), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(3, "dave")), Cancellation);
        await storage.Migrations.CommitAsync(
            Some.New(Some.Snapshot(4, "alice") with { Source = new ServerName("old9"), Destination = new ServerName("new9") }), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(5, "alice") with { State = MigrationState.Failed }), Cancellation);
        var own = Some.Snapshot(6, "alice", "bob");
        await storage.Migrations.CommitAsync(Some.New(own), Cancellation);

        var touching = await storage.Migrations.OpenTouchingAsync(own, Cancellation);

        touching.Select(migration => migration.Id.Number).ShouldBe([1, 2]);
        touching[0].Accounts.ShouldBe([new AccountName("alice")]);
        touching[1].DestinationNames.ShouldBe([new AccountName("bob")]);
    }

    private static Task<CommitResult> CommitBetweenAsync(StorageUnderTest storage, long number, string source, string destination) =>
        storage.Migrations.CommitAsync(
            Some.New(Some.Snapshot(number) with { Source = new ServerName(source), Destination = new ServerName(destination) }), Cancellation);
}
