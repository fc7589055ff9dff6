using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Sessions;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>The database cannot be written while the bot runs: nothing is begun, people are told so, and afterwards everything goes on by itself.</summary>
public sealed class WhenTheDatabaseFailsTests
{
    [Theory]
    [InlineData(SqliteOutageKind.Held, "is locked by another process. End the other process")]
    [InlineData(SqliteOutageKind.Full, "cannot grow: the disk is full. Free some space")]
    [InlineData(SqliteOutageKind.ReadOnly, "cannot be written: the file or its folder is read-only. Give the bot's user the right")]
    [InlineData(SqliteOutageKind.Removed, "was removed or replaced while the bot had it open. Put the file back")]
    public async Task What_cannot_be_stored_is_not_begun_and_the_rest_goes_on_when_the_database_is_back(SqliteOutageKind kind, string sentence)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");
        await using (await SqliteOutage.BeginAsync(kind, bot.DatabaseFile))
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            var sweep = bot.SweepInVainAsync();
            var answer = TextOf(await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:*"));
            await sweep;

            answer.ShouldStartWith("plan was not carried out: the bot cannot use its database now.");
            answer.ShouldContain(sentence);
            answer.ShouldContain("goes on by itself");
            bot.Server("new1").Sessions.ShouldHaveSingleItem().State.ShouldBe(SessionState.Running);
        }

        await ShouldGoOnToTheEndAsync(bot);
        (await bot.Migrations.ListAsync(openOnly: false, room: null, 10, TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_that_was_refused_while_another_program_held_the_database_happens_afterwards()
    {
        await using var bot = await BotUnderTest.StartAsync();
        string[] accounts = ["alice", "bob", "carol", "dave", "erin"];
        foreach (var account in accounts) await bot.SayAsync(BotUnderTest.Olivia, $"plan from:old1 to:new1 accounts:{account}");

        await using (await SqliteOutage.BeginAsync(SqliteOutageKind.Held, bot.DatabaseFile))
        {
            var answers = await Task.WhenAll(accounts.Select((_, index) => bot.SayAsync(BotUnderTest.Olivia, $"cancel M-{index + 1}")));
            answers.Select(TextOf).ShouldAllBe(answer => answer.StartsWith("cancel was not carried out", StringComparison.Ordinal));
        }

        await bot.SweepAsync();
        await bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:frank");
        var states = await bot.Migrations.ListAsync(openOnly: false, room: null, 10, TestContext.Current.CancellationToken);
        states.Count.ShouldBe(6);
        states.ShouldAllBe(migration => migration.State == MigrationState.Planned);
    }

    [Fact]
    public async Task A_database_that_is_held_for_a_moment_costs_only_that_moment()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var held = await SqliteOutage.BeginAsync(SqliteOutageKind.Held, bot.DatabaseFile);
        var answer = bot.SayAsync(BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice");
        await held.DisposeAsync();

        TextOf(await answer).ShouldNotContain("was not carried out");
        (await bot.FindAsync()).State.ShouldBe(MigrationState.Planned);
    }

    [Theory]
    [InlineData(SqliteOutageKind.Held)]
    [InlineData(SqliteOutageKind.ReadOnly)]
    [InlineData(SqliteOutageKind.Removed)]
    public async Task Ready_says_that_the_database_cannot_be_written_as_long_as_that_is_so(SqliteOutageKind kind)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using (await SqliteOutage.BeginAsync(kind, bot.DatabaseFile))
            (await bot.DatabaseIsAsync(HealthStatus.Unhealthy)).ShouldStartWith(bot.DatabaseFile);

        await bot.DatabaseIsAsync(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Whm_is_left_alone_in_growing_pauses_while_nothing_can_be_stored()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.DriveToRunningAsync("alice,carol,frank");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = bot.Server("new1").Calls.Received("get_transfer_session_state");
        await using (await SqliteOutage.BeginAsync(SqliteOutageKind.ReadOnly, bot.DatabaseFile))
        {
            for (var second = 0; second < 120; second++)
            {
                await bot.SweepInVainAsync();
                bot.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        (bot.Server("new1").Calls.Received("get_transfer_session_state") - before).ShouldBeInRange(3, 10);
        await ShouldGoOnToTheEndAsync(bot);
    }

    private static async Task ShouldGoOnToTheEndAsync(BotUnderTest bot)
    {
        await bot.UntilAsync(MigrationState.Completed);
        await bot.SweepAsync();
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
        bot.Posts().ShouldBeUnique();
        (await bot.Services.GetRequiredService<RoomOutbox>().DepthAsync(TestContext.Current.CancellationToken)).Pending.ShouldBe(0);
    }

    private static string TextOf(Reply reply) => reply switch
    {
        Reply.Private { Card: var card } => PlainText.Of(card),
        _ => string.Empty,
    };
}
