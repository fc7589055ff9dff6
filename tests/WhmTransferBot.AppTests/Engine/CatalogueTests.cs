using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>What waits on the practice range to be found is found before anything is queued, and the clean accounts raise no alarm.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Clean = ["alice", "carol", "erin", "frank", "dave"];

    [Theory]
    [InlineData("new1", "ivan", "username-taken")]
    [InlineData("new1", "judy", "domain-on-destination")]
    [InlineData("new1", "heidi", "database-name-owned")]
    [InlineData("new1", "test", "username-reserved")]
    [InlineData("new1", "legacy-gold", "package-missing")]
    [InlineData("new1", "bob", "address-lost")]
    [InlineData("new1", "north", "owner-missing")]
    [InlineData("new1", "studio", "owner-missing")]
    [InlineData("new2", null, "disk-space")]
    [InlineData("new2", null, "account-limit")]
    public async Task A_conflict_of_the_catalogue_is_found(string destination, string? subject, string rule)
    {
        var findings = await CheckAsync(destination, owners: rule != "owner-missing");

        findings.ShouldContain(
            finding => finding.Rule == rule && (subject == null || finding.Subject!.Value.Value == subject),
            string.Join('\n', findings.Select(finding => $"{finding.Rule} {finding.Subject}")));
    }

    [Fact]
    public async Task Clean_accounts_raise_no_blocker_and_no_warning_of_their_own()
    {
        var findings = await CheckAsync("new1", owners: true);

        findings.Where(finding => finding.Severity != Severity.Note && finding.Subject is { } about && Clean.Contains(about.Value))
            .ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string destination, bool owners)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, $"plan from:old1 to:{destination} accounts:all");
        if (!owners) await bot.SayAsync(BotUnderTest.Olivia, "exclude M-1 north,studio");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        await bot.SayAsync(BotUnderTest.Olivia, "check M-1");
        var snapshot = await bot.UntilAsync(MigrationState.Checked);
        bot.Server(destination).Calls.Received("enqueue_transfer_item").ShouldBe(0);
        return snapshot.Check!.Findings;
    }
}
