using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Configuration;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage;
using WhmTransferBot.Verbs;

namespace WhmTransferBot.AppTests.Verbs;

public sealed class JournalAuditTests(Databases databases)
{
    private const int Entries = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_journal_as_it_was_written_is_found_in_order_and_its_last_hash_named()
    {
        await using var storage = await LivedAsync();

        var (exitCode, output, errors) = await VerifyAsync(storage);

        exitCode.ShouldBe(0);
        output.ShouldStartWith($"{Entries} entries, each as it was written.");
        output.ShouldContain((await storage.Journal.VerifyAsync(Cancellation)).LastHash);
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DELETE FROM journal WHERE sequence = 1", "Entry 1 is missing.")]
    [InlineData("DELETE FROM journal WHERE sequence = 4", "Entry 4 is missing.")]
    [InlineData("DELETE FROM journal WHERE sequence = 6", "Entry 6 is missing.")]
    [InlineData("DELETE FROM journal", "Entry 1 is missing.")]
    [InlineData("DELETE FROM journal_head", "the head of the journal was removed")]
    [InlineData(
        "UPDATE journal SET sequence = -1 WHERE sequence = 2; UPDATE journal SET sequence = 2 WHERE sequence = 3; UPDATE journal SET sequence = 3 WHERE sequence = -1",
        "Entry 2 stands under number 3, and another entry stands in its place.")]
    public async Task What_was_removed_or_swapped_is_named_and_the_exit_code_says_so(string tampering, string explanation)
    {
        await using var storage = await LivedAsync();
        await storage.TamperAsync(tampering);

        var (exitCode, output, errors) = await VerifyAsync(storage);

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain(explanation);
    }

    [Fact]
    public async Task One_changed_byte_is_found_wherever_it_stands()
    {
        await using var storage = await LivedAsync();
        var random = new Random(4711);
        foreach (var column in new[] { "event", "room", "previous_hash", "hash" })
        {
            for (var entry = 1; entry <= Entries; entry++)
            {
                var text = (string)(await storage.AskAsync($"SELECT {column} FROM journal WHERE sequence = {entry}"))!;
                var place = random.Next(text.Length) + 1;
                await storage.TamperAsync($"UPDATE journal SET {column} = substr({column}, 1, {place - 1}) || '~' || substr({column}, {place + 1}) WHERE sequence = {entry}");

                var (exitCode, _, errors) = await VerifyAsync(storage);

                exitCode.ShouldBe(1, $"{column} of entry {entry}, character {place}");
                errors.ShouldContain($"Entry {entry} was changed after it was written.");
                await storage.TamperAsync($"UPDATE journal SET {column} = '{text.Replace("'", "''", StringComparison.Ordinal)}' WHERE sequence = {entry}");
            }
        }

        (await VerifyAsync(storage)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_its_head_is_seen_by_whoever_kept_the_hash()
    {
        await using var storage = await LivedAsync();
        var kept = (await storage.Journal.VerifyAsync(Cancellation)).LastHash;
        await storage.TamperAsync(
            "DELETE FROM journal WHERE sequence = 6; UPDATE journal_head SET sequence = 5, hash = (SELECT hash FROM journal WHERE sequence = 5)");

        (await VerifyAsync(storage)).ExitCode.ShouldBe(0, "Nothing inside of the database can tell; that is why the hash is kept outside.");
        var (exitCode, _, errors) = await VerifyAsync(storage, kept);

        exitCode.ShouldBe(1);
        errors.ShouldContain(kept);
        errors.ShouldContain("Entries were removed from the end");
    }

    [Fact]
    public async Task A_hash_that_was_kept_is_still_found_after_more_has_happened()
    {
        await using var storage = await LivedAsync();
        var kept = (await storage.Journal.VerifyAsync(Cancellation)).LastHash;
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(3)), Cancellation);

        (await VerifyAsync(storage, kept)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_export_of_one_migration_holds_its_lines_alone()
    {
        await using var storage = await LivedAsync();
        using var output = new StringWriter();

        await AuditOf(storage, output, TextWriter.Null).ExportAsync(new MigrationId(2), Cancellation);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1);
        lines[0].ShouldStartWith("{\"sequence\":6,\"migration\":\"M-2\",\"version\":1,\"room\":\"slack:C0123\",\"event\":{");
    }

    [Fact]
    public async Task Where_there_is_no_database_none_is_made()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"nothing-{Guid.NewGuid():N}");

        var fault = await Should.ThrowAsync<StorageUnavailableException>(
            new JournalAudit(new EnvironmentSettings { DataFolder = folder }, TextWriter.Null, TextWriter.Null).VerifyAsync(null, Cancellation));

        fault.Message.ShouldContain("There is no database");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("journal verify", true)]
    [InlineData("journal verify --kept 0000000000000000000000000000000000000000000000000000000000000abc", true)]
    [InlineData("journal verify --kept abc", false)]
    [InlineData("journal export", true)]
    [InlineData("journal export M-1", true)]
    [InlineData("journal export bob", false)]
    public void The_command_line_takes_what_makes_sense(string line, bool isTaken) =>
        BotCommandLine.Create().Parse(line).Errors.Count.ShouldBe(isTaken ? 0 : 1);

    /// <summary>Five entries about one migration, one about another.</summary>
    private async Task<StorageUnderTest> LivedAsync()
    {
        var storage = await databases.OpenAsync(DatabaseKind.Sqlite);
        for (var version = 0; version < 5; version++)
            await storage.Migrations.CommitAsync(Some.Change(Some.Snapshot(1), version), Cancellation);
        await storage.Migrations.CommitAsync(Some.New(Some.Snapshot(2)), Cancellation);
        return storage;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> VerifyAsync(StorageUnderTest storage, string? kept = null)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await AuditOf(storage, output, errors).VerifyAsync(kept, Cancellation);
        return (exitCode, output.ToString(), errors.ToString());
    }

    private static JournalAudit AuditOf(StorageUnderTest storage, TextWriter output, TextWriter errors) =>
        new(new EnvironmentSettings { DataFolder = storage.Options.DataFolder }, output, errors);
}
