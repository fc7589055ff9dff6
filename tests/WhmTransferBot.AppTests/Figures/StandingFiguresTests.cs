using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.AppTests.Console;
using WhmTransferBot.AppTests.Slack;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Outbox;

namespace WhmTransferBot.AppTests.Figures;

/// <summary>Figures that stand in the database, as a monitoring system reads them from the running program.</summary>
[Collection(ReadingFigures.Name)]
public sealed class StandingFiguresTests
{
    private static readonly Caller Operator = new("console:operator", "Olivia", new HashSet<string>());

    [Fact]
    public async Task Open_and_ended_migrations_and_what_waits_in_the_outbox_and_for_how_long_stand_at_metrics()
    {
        // A room of a platform that this bot does not have: what is told there waits.
        await using var bot = await ConsoleUnderTest.StartAsync(mirror: "slack:C0FARAWAY");
        await TypeAsync(bot, "plan from:old1 to:new1 accounts:alice");
        await TypeAsync(bot, "plan from:old1 to:new1 accounts:erin");
        await TypeAsync(bot, "cancel M-2");
        await TypeAsync(bot, "create M-1");
        await Eventually.IsAsync(async () => await StateAsync(bot, 1) == MigrationState.Created, "M-1 is created");

        MetricsPage? page = null;
        await Eventually.IsAsync(
            async () => (page = await ReadAsync(bot)).Of("migrations_open", ("state", "Created")) == 1 && page.Of("outbox_depth") > 0,
            "the figures are read anew");
        page!.Of("migrations_open").ShouldBe(1);
        page.Of("migrations_open", ("state", "Running")).ShouldBe(0);
        page.Of("migrations_ended_total", ("state", "Cancelled")).ShouldBe(1);
        page.Of("commands_total", ("verb", "plan"), ("outcome", "answered")).ShouldBe(2);
        page.Of("whm_calls_seconds_count", ("function", "create_remote_root_transfer_session"), ("outcome", "success")).ShouldBe(1);
        page.Of("messages_total", ("platform", "console"), ("outcome", "Delivered")).ShouldNotBeNull().ShouldBeGreaterThan(2);

        var outbox = bot.Services.GetRequiredService<RoomOutbox>();
        var waiting = (await outbox.PendingAsync(new RoomId("slack:C0FARAWAY"), 1, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        page.Of("outbox_refused").ShouldBe(0);
        await outbox.RefusedAsync(waiting.Id, waiting.Revision, "msg_too_long", notice: null, TestContext.Current.CancellationToken);
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await Eventually.IsAsync(async () => (await ReadAsync(bot)).Of("outbox_age_seconds") is >= 3_600 and < 7_200, "what waits has grown older");
        await Eventually.IsAsync(async () => (await ReadAsync(bot)).Of("outbox_refused") == 1, "what was refused is counted");
    }

    private static Task<Reply> TypeAsync(ConsoleUnderTest bot, string words) =>
        bot.Services.GetRequiredService<CommandDispatcher>().TypeAsync(Operator, new RoomId("console:main"), words, TestContext.Current.CancellationToken);

    private static async Task<MigrationState?> StateAsync(ConsoleUnderTest bot, int migration) =>
        (await bot.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(migration), TestContext.Current.CancellationToken))?.State;

    private static Task<MetricsPage> ReadAsync(ConsoleUnderTest bot) => MetricsPage.ReadAsync(bot.Services, bot.Address);
}
