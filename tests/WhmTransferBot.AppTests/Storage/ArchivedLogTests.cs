using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Logs;

namespace WhmTransferBot.AppTests.Storage;

public sealed class ArchivedLogTests(Databases databases)
{
    private static readonly MigrationId Migration = new(1);

    private static readonly SessionId Session = new("copy_1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_log_is_read_back_as_it_was(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        var text = string.Concat(Enumerable.Range(0, 1000).Select(line => $"{line} Ünïcode 😀 line\n"));

        await storage.Logs.KeepAsync(Migration, [new LogDraft(Session, "master.log", text), new LogDraft(Session, "item-1", "")], Cancellation);

        var log = await storage.Logs.ReadAsync(Migration, Session, "master.log", Cancellation);
        log.ShouldBe(new ArchivedLog(Session, "master.log", text, 0, Some.Moment));
        (await storage.Logs.ReadAsync(Migration, Session, "item-1", Cancellation)).ShouldNotBeNull().Text.ShouldBe("");
        (await storage.Logs.ReadAsync(Migration, Session, "item-2", Cancellation)).ShouldBeNull();
        (await storage.Logs.ListAsync(Migration, Cancellation)).ShouldBe(
            [new(Session, "item-1", 0, 0, Some.Moment), new(Session, "master.log", text.Length, 0, Some.Moment)]);
        ((long)(await storage.AskAsync("SELECT CAST(SUM(LENGTH(text)) AS bigint) FROM archived_log"))!).ShouldBeLessThan(text.Length / 4);
    }

    [Theory, EachDatabase]
    public async Task A_log_is_stored_with_the_end_of_its_migration_and_replaced_when_it_is_kept_again(DatabaseKind kind)
    {
        await using var storage = await databases.OpenAsync(kind);
        await storage.Migrations.CommitAsync(
            Some.New(Some.Snapshot(1)) with { Logs = [new LogDraft(Session, "master.log", "early")] }, Cancellation);
        await storage.Migrations.CommitAsync(
            Some.Change(Some.Snapshot(1), 1) with { Logs = [new LogDraft(Session, "master.log", "late")] }, Cancellation);

        (await storage.Logs.ReadAsync(Migration, Session, "master.log", Cancellation)).ShouldNotBeNull().Text.ShouldBe("late");
        (await storage.Logs.ListAsync(Migration, Cancellation)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Of_a_log_that_is_too_long_the_beginning_and_the_end_are_kept(DatabaseKind kind)
    {
        await using var storage = await databases.OpenEmptyAsync(kind);
        storage.Options.MostLogCharacters = 2000;
        await using var small = new StorageUnderTest(storage.Options, () => Task.CompletedTask);
        await small.Schema.MigrateAsync(Cancellation);
        var lines = Enumerable.Range(1, 1000).Select(line => $"line {line}").ToList();

        await small.Logs.KeepAsync(Migration, [new LogDraft(Session, "master.log", string.Join('\n', lines))], Cancellation);

        var log = (await small.Logs.ReadAsync(Migration, Session, "master.log", Cancellation)).ShouldNotBeNull();
        var kept = log.Text.Split('\n').ToList();
        var marker = kept.FindIndex(line => line.StartsWith('['));
        kept[marker].ShouldBe($"[… {log.OmittedLines} lines were left out here …]");
        log.Text.Length.ShouldBeLessThan(2100);
        kept[..marker].ShouldBe(lines[..marker]);
        kept[(marker + 1)..].ShouldBe(lines[^(kept.Count - marker - 1)..]);
        (kept.Count - 1 + log.OmittedLines).ShouldBe(1000);
    }

    [Theory, EachDatabase]
    public async Task A_log_of_one_endless_line_is_cut_between_characters(DatabaseKind kind)
    {
        await using var storage = await databases.OpenEmptyAsync(kind);
        storage.Options.MostLogCharacters = 1025;
        await using var small = new StorageUnderTest(storage.Options, () => Task.CompletedTask);
        await small.Schema.MigrateAsync(Cancellation);

        await small.Logs.KeepAsync(Migration, [new LogDraft(Session, "master.log", "x" + string.Concat(Enumerable.Repeat("😀", 5000)))], Cancellation);

        var log = (await small.Logs.ReadAsync(Migration, Session, "master.log", Cancellation)).ShouldNotBeNull();
        log.Text.ShouldStartWith("x😀");
        log.Text.ShouldEndWith("😀");
        log.Text.ShouldNotContain('\uFFFD');
    }
}
