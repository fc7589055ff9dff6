using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage;
using WhmTransferBot.Storage.Journal;
using WhmTransferBot.Storage.Migrations;

namespace WhmTransferBot.AppTests.Storage;

public sealed class JournalTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_event_becomes_an_entry_chained_to_the_one_before(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        MigrationEvent[] events = [new CreateBegun { At = Some.Moment, By = Some.Operator }, new Cancelled { At = Some.Moment }];

        var first = await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)) with { Events = events }, Cancellation);
        var second = await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2)) with { Room = null }, Cancellation);

        first.LastSequence.ShouldBe(2);
        second.LastSequence.ShouldBe(3);
        var all = await storage.Journal.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
        all.Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
        all.Select(entry => entry.PreviousHash).ShouldBe([JournalHash.BeforeFirst, all[0].Hash, all[1].Hash]);
        all[0].Event.ShouldBe(events[0]);
        all[0].Room.ShouldBe(Some.Room);
        all[2].Room.ShouldBeNull();
        (await storage.Journal.ReadAsync(new MigrationId(1), Cancellation)).ShouldBe(all[..2]);
        (await storage.Journal.VerifyAsync(Cancellation)).ShouldBe(new JournalVerdict(3, all[2].Hash, null));
    }

    [Theory, EachDatabase]
    public async Task An_empty_journal_is_in_order(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);

        (await storage.Journal.VerifyAsync(Cancellation)).ShouldBe(new JournalVerdict(0, JournalHash.BeforeFirst, null));
    }

    [Theory, EachDatabase]
    public async Task Programs_that_write_at_the_same_time_make_one_chain_without_gaps(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var other = storage.AnotherProgram().GetRequiredService<MigrationStore>();

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(
            () => LiveAsync(number % 2 == 0 ? other : storage.Migrations, number))));

        var verdict = await storage.Journal.VerifyAsync(Cancellation);
        verdict.Fault.ShouldBeNull();
        verdict.Entries.ShouldBe(100);
        var places = await storage.Outbox.PendingAsync(Some.Room, 200, Cancellation);
        places.Count.ShouldBe(20);
        places.Select(message => message.Id).ShouldBeUnique();
    }

    [Theory, EachDatabase]
    public async Task When_the_journal_cannot_be_written_nothing_is_stored(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.TamperAsync(kind == DatabaseKind.Sqlite
            ? "CREATE TRIGGER broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no journal today'); END"
            : """
              CREATE FUNCTION broken() RETURNS trigger AS 'BEGIN RAISE EXCEPTION ''no journal today''; END' LANGUAGE plpgsql;
              CREATE TRIGGER broken BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION broken();
              """);
        var commit = Some.New(Some.Snapshot(1, "alice"), Some.Card(1, "planned")) with
        {
            Logs = [new(new SessionId("s1"), "master.log", "a line")],
        };

        var fault = await Should.ThrowAsync<StorageUnavailableException>(storage.Migrations.CommitAsync(commit, Cancellation));

        fault.Message.ShouldContain("no journal today");
        (await storage.Migrations.FindAsync(new MigrationId(1), Cancellation)).ShouldBeNull();
        (await storage.Migrations.OpenMigrationsAsync(Cancellation)).ShouldBeEmpty();
        (await storage.Outbox.PendingAsync(Some.Room, 10, Cancellation)).ShouldBeEmpty();
        (await storage.Logs.ListAsync(new MigrationId(1), Cancellation)).ShouldBeEmpty();
        (await storage.AskAsync("SELECT sequence FROM journal_head")).ShouldBe(0L);
    }

    [Theory, EachDatabase]
    public async Task The_export_can_be_checked_without_the_bot(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await LiveAsync(storage.Migrations, 1);
        await storage.Migrations.CommitAsync(
            Some.New(Some.Snapshot(2)) with { Events = [new Rejected("Ümlaut, “quotes”, \"<b>\" and\na line break\0")], Room = null }, Cancellation);

        using var export = new StringWriter();
        await storage.Journal.ExportAsync(export, null, Cancellation);

        var lines = export.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(6);
        var before = JournalHash.BeforeFirst;
        foreach (var line in lines)
        {
            using var parsed = JsonDocument.Parse(line);
            var entry = parsed.RootElement;
            var room = entry.TryGetProperty("room", out var given) ? given.GetString() : null;
            MigrationId.TryParse(entry.GetProperty("migration").GetString(), out var migration).ShouldBeTrue();
            before = JournalHash.Of(
                before,
                entry.GetProperty("sequence").GetInt64(),
                migration.Number,
                entry.GetProperty("version").GetInt64(),
                room,
                entry.GetProperty("event").GetRawText());
            entry.GetProperty("hash").GetString().ShouldBe(before);
        }
    }

    [Theory, EachDatabase]
    public async Task A_journal_longer_than_a_page_is_read_to_its_end(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var many = Enumerable.Range(0, 1001).Select(items => new Queued(items) { At = Some.Moment });
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(1)) with { Events = [.. many] }, Cancellation);

        var entries = await storage.Journal.ReadAllAsync(Cancellation).ToListAsync(Cancellation);

        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, 1001).Select(number => (long)number));
    }

    /// <summary>Five commits, one after another, of one event each.</summary>
    private static async Task LiveAsync(MigrationStore migrations, long number)
    {
        for (var version = 0; version < 5; version++)
        {
            var commit = Some.Change(Some.Snapshot(number, $"account{version}"), version, Some.Card(number, $"step {version}"));
            await migrations.CommitAsync(commit, Cancellation);
        }
    }
}
