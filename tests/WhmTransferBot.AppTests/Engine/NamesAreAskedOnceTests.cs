using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>WHM is asked for each name once, and again only when the answer may have changed.</summary>
public sealed class NamesAreAskedOnceTests
{
    [Fact]
    public async Task A_free_name_is_not_asked_again_until_time_has_passed_or_somebody_took_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice,carol,erin");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        await CheckAsync(bot);
        Asked(bot).ShouldBe(3);

        await CheckAsync(bot);
        Asked(bot).ShouldBe(3);

        bot.Server("new1").Put(bot.Server("old1").FindAccount("alice")!);
        (await CheckAsync(bot)).Check!.Findings.ShouldContain(finding => finding.Rule == "username-taken" && finding.Subject!.Value.Value == "alice");
        Asked(bot).ShouldBe(4);

        bot.Server("new1").RemoveAccount("alice");
        (await CheckAsync(bot)).Check!.Findings.ShouldNotContain(finding => finding.Rule == "username-taken");
        Asked(bot).ShouldBe(5);

        bot.Clock.Advance(TimeSpan.FromMinutes(16));
        await CheckAsync(bot);
        Asked(bot).ShouldBe(8);
    }

    private static int Asked(BotUnderTest bot) => bot.Server("new1").Calls.CarriedOut("validate_system_user");

    private static async Task<MigrationSnapshot> CheckAsync(BotUnderTest bot)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = (await bot.FindAsync()).Check?.At;
        await bot.SayAsync(BotUnderTest.Olivia, "check M-1");
        return await bot.UntilAsync(now => now.State == MigrationState.Checked && now.Check?.At != before);
    }
}
