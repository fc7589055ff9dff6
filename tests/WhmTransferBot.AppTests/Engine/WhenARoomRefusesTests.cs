using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>A platform will not take a message: nothing behind it is lost, and people and administrators learn of it.</summary>
public sealed class WhenARoomRefusesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_that_is_refused_holds_its_thread_back_until_it_can_be_shown()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Room.Refuses = message => message.Placement == Placement.Channel && message.Migration.Number == 1 ? "msg_too_long" : null;
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        await bot.SayAsync(BotUnderTest.Olivia, "create M-1");
        await bot.UntilAsync(MigrationState.Created);
        bot.Posts(1).ShouldBeEmpty();
        bot.Posts(2).Count.ShouldBeGreaterThan(1);
        bot.Room.Refused.ShouldAllBe(message => message.Placement == Placement.Channel);

        bot.Room.Refuses = _ => null;
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SweepAsync();

        bot.Posts(1)[0].ShouldContain("M-1");
        bot.Posts(1).ShouldContain(post => post.Contains("pprov", StringComparison.Ordinal));
        bot.Posts(1).ShouldNotContain(post => post.Contains("could not be shown", StringComparison.Ordinal));
        bot.Room.Refused.ShouldAllBe(message => message.Placement == Placement.Channel);
        (await bot.Services.GetRequiredService<RoomOutbox>().DepthAsync(Cancellation)).ShouldBe(new OutboxDepth(0, null, 0));
    }

    [Fact]
    public async Task What_a_room_does_not_show_is_said_there_once_and_to_the_administrators()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Room.Refuses = message => message.Placement == Placement.ThreadAndChannel ? "the room takes no replies in the channel." : null;
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SayAsync(BotUnderTest.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SweepAsync();

        bot.Room.Refused.Count.ShouldBe(1);
        bot.Posts().Count(post => post.Contains("could not be shown", StringComparison.Ordinal)).ShouldBe(1);
        bot.Posts()[^1].ShouldBe("A message could not be shown in this room: the room takes no replies in the channel. /migrate journal M-1 has all of it.");
        var messages = (await ExamineAsync(bot)).Single(result => result.Subject == "messages");
        messages.State.ShouldBe(CheckupState.Doubtful);
        messages.Words.ShouldStartWith("Platforms refuse 1, the newest first: M-1 in practice:migrations, approval-");
        messages.Words.ShouldEndWith(": the room takes no replies in the channel.");
    }

    [Fact]
    public async Task A_notice_that_is_refused_itself_is_not_told_of()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Room.Refuses = message => message.Placement == Placement.Channel ? null : "the thread is locked";
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        for (var sweep = 0; sweep < 5; sweep++) await bot.SweepAsync();

        bot.Posts().Count.ShouldBe(1);
        bot.Room.Refused.Count.ShouldBe(2);
        PlainText.Of(bot.Room.Refused.Last().Card).ShouldStartWith("A message could not be shown in this room: the thread is locked.");
        (await bot.Services.GetRequiredService<RoomOutbox>().DepthAsync(Cancellation)).ShouldBe(new OutboxDepth(0, null, 2));
    }

    [Fact]
    public async Task Where_nothing_is_refused_the_doctor_says_so()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:erin");
        await bot.SweepAsync();

        (await ExamineAsync(bot)).Single(result => result.Subject == "messages").State.ShouldBe(CheckupState.Well);
    }

    private static Task<IReadOnlyList<CheckupResult>> ExamineAsync(BotUnderTest bot) => Checkup.ExamineAsync(
        new BotConfiguration(new EnvironmentSettings { DataFolder = Path.GetDirectoryName(bot.DatabaseFile)! }, new BotSettings(), []), Cancellation);
}
