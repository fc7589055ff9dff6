using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>PostgreSQL goes away under a running bot and comes back.</summary>
public sealed class WhenPostgresIsGoneTests(Databases databases)
{
    private const string CloseAll =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    [Fact]
    public async Task A_server_that_stops_and_comes_back_finds_the_bot_where_it_was()
    {
        await using var postgres = new PostgresServer();
        var connection = await postgres.CreateDatabaseAsync();
        Assert.SkipWhen(!postgres.IsPrivate, "There is no PostgreSQL here that a test may stop: install the server.");
        await using var bot = await BotUnderTest.StartAsync(database: connection);
        await bot.DriveToRunningAsync("alice,carol,frank");

        await postgres.StopAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.SweepInVainAsync();
        var answer = await bot.SayAsync(BotUnderTest.Olivia, "abort M-1 reason:\"enough\"");
        PlainText.Of(answer.ShouldBeOfType<Reply.Private>().Card).ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("abort was not carried out: the bot cannot use its database now. PostgreSQL database"),
            text => text.ShouldContain("cannot be reached"));
        await bot.DatabaseIsAsync(HealthStatus.Unhealthy);
        bot.Server("new1").Sessions.ShouldHaveSingleItem().State.ShouldBe(SessionState.Running);

        await postgres.StartAgainAsync();
        await bot.DatabaseIsAsync(HealthStatus.Healthy);
        await bot.UntilAsync(MigrationState.Completed);
        ShouldHaveHappenedOnce(bot);
        bot.Server("new1").Calls.Received("abort_transfer_session").ShouldBe(0);
    }

    [Fact]
    public async Task Connections_that_the_server_closes_are_opened_anew_and_nobody_notices()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Postgres);
        await using var bot = await BotUnderTest.StartAsync(database: storage.Options.ConnectionString);
        await bot.DriveToRunningAsync("alice,carol,erin,walter");

        await CloseAllAsync(storage);
        await bot.SayAsync(BotUnderTest.Olivia, "pause M-1");
        await bot.UntilAsync(MigrationState.Paused);
        await CloseAllAsync(storage);
        await bot.SayAsync(BotUnderTest.Olivia, "resume M-1");
        await CloseAllAsync(storage);
        await bot.UntilAsync(MigrationState.Completed);

        bot.Server("new1").Calls.CarriedOut("pause_transfer_session").ShouldBe(1);
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
        bot.Posts().ShouldBeUnique();
    }

    /// <summary>On a connection of its own, because those of the pool are closed as well.</summary>
    private static async Task CloseAllAsync(StorageUnderTest storage)
    {
        await using var connection = new NpgsqlConnection($"{storage.Options.ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(CloseAll, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static void ShouldHaveHappenedOnce(BotUnderTest bot)
    {
        bot.Server("new1").Calls.CarriedOut("start_transfer_session").ShouldBe(1);
        bot.Posts()[^1].ShouldStartWith("Report of M-1");
        bot.Posts().ShouldBeUnique();
    }
}
