using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;

namespace WhmTransferBot.AppTests.Rules;

public sealed class WhenAnApprovalIsOverriddenTests
{
    [Fact]
    public async Task The_migration_starts_every_room_is_told_once_and_the_journal_has_it()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        var elsewhere = new RoomId("practice:elsewhere");
        await bot.SayAsync(ConfiguredBot.Olivia, "plan from:old1 to:new1 accounts:alice");
        await bot.SayAsync(ConfiguredBot.Olivia, "plan from:old1 to:new1 accounts:carol", elsewhere);
        await bot.SayAsync(ConfiguredBot.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);

        (await bot.SayAsync(ConfiguredBot.Amir, "approve M-1 override:\"hurry\"")).ShouldContain("is for administrators");
        (await bot.SayAsync(ConfiguredBot.Ada, "approve M-1 override:\"old1 is failing, nobody answers\"")).ShouldContain("overridden");
        await bot.UntilAsync(MigrationState.Completed);

        Told(bot, elsewhere).ShouldHaveSingleItem().ShouldContain("Ada overrode the approval of M-1 as an administrator");
        Told(bot, PracticePlatform.Room).ShouldHaveSingleItem().ShouldContain("Ada overrode the approval as an administrator");
        var entry = (await bot.Journal.ReadAsync(new MigrationId(1), TestContext.Current.CancellationToken)).Single(entry => entry.Event is ApprovalOverridden);
        (entry.Event.By.Identity, entry.Room).ShouldBe(("practice:ada", PracticePlatform.Room));
        ((ApprovalOverridden)entry.Event).Reason.ShouldBe("old1 is failing, nobody answers");
    }

    private static IReadOnlyList<string> Told(ConfiguredBot bot, RoomId room) =>
        [.. bot.Posts.Where(post => post.Room == room.Value && post.Text.Contains("overrode the approval", StringComparison.Ordinal)).Select(post => post.Text)];
}
