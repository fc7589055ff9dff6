using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Logs;

namespace WhmTransferBot.AppTests.Storage;

/// <summary>What WHM and people write is kept as it is, save what no database takes: NUL and halves of characters.</summary>
public sealed class WhenTextIsHostile(Databases databases)
{
    private const string Hostile = "'; DROP TABLE journal; -- \0 \ud800 \u202e <b> \r\n ''";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Everything_around_it_is_stored(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var snapshot = Some.Snapshot(1, "o'hara \ud800") with { LastEvent = Hostile };
        var session = new SessionId("copy_1");
        var commit = Some.New(snapshot, Some.Message(1, "event-1", Hostile)) with
        {
            Events = [new StepFailed(snapshot.State, Hostile, Hostile)],
            Logs = [new LogDraft(session, "item\0'", Hostile)],
        };

        await storage.Migrations.CommitAsync(commit, Cancellation);
        var message = await storage.FirstPendingAsync();
        await storage.Outbox.RefusedAsync(message.Id, message.Revision, Hostile, notice: null, Cancellation);

        (await storage.Migrations.ListAsync(openOnly: true, room: null, 10, Cancellation)).ShouldHaveSingleItem().LastEvent
            .ShouldBe("'; DROP TABLE journal; -- \ufffd \ufffd \u202e <b> \r\n ''");
        (await storage.Migrations.OpenMigrationsAsync(Cancellation)).ShouldHaveSingleItem().Accounts.ShouldBe([new AccountName("o'hara \ufffd")]);
        (await storage.Migrations.FindAsync(snapshot.Id, Cancellation)).ShouldNotBeNull().Snapshot.LastEvent.ShouldContain("DROP TABLE journal; -- \0");
        (await storage.Journal.ReadAsync(snapshot.Id, Cancellation)).ShouldHaveSingleItem().Event
            .ShouldBeOfType<StepFailed>().Reason.ShouldContain("DROP TABLE journal; -- \0");
        (await storage.Logs.ListAsync(snapshot.Id, Cancellation)).ShouldHaveSingleItem().File.ShouldBe("item\ufffd'");
        (await storage.Journal.VerifyAsync(Cancellation)).Entries.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task An_account_of_that_name_is_recognised_in_another_migration(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1, "o'hara \ud800")), Cancellation);
        var other = Some.Snapshot(2, "o'hara \ud800");
        await storage.Migrations.CommitAsync(Some.New(other), Cancellation);

        (await storage.Migrations.OpenTouchingAsync(other, Cancellation)).ShouldHaveSingleItem().Id.Number.ShouldBe(1);
    }
}
