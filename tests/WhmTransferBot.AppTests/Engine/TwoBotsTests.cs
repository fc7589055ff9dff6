using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhmTransferBot.AppTests.Storage;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Practice;
using WhmTransferBot.Simulator;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Engine;

/// <summary>Two bots over one PostgreSQL database are one cluster: either of them takes commands, and when one leaves, the other goes on.</summary>
public sealed class TwoBotsTests(Databases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task One_plans_the_other_drives_and_when_one_leaves_the_migration_goes_on()
    {
        await using var storage = await databases.OpenEmptyAsync(DatabaseKind.Postgres);
        await using var range = await PracticeRange.OpenAsync(new SimulatorOptions { Speed = 400 }, TimeProvider.System, TestContext.Current.CancellationToken);
        var first = await StartAsync(range, storage.Options.ConnectionString!);
        await using var second = await StartAsync(range, storage.Options.ConnectionString!);

        await SayAsync(first, BotUnderTest.Olivia, "plan from:old1 to:new1 accounts:alice,carol,erin");
        await SayAsync(second, BotUnderTest.Olivia, "run M-1");
        await UntilAsync(second, MigrationState.AwaitingApproval);
        await first.StopAsync(TestContext.Current.CancellationToken);
        await first.DisposeAsync();
        await SayAsync(second, BotUnderTest.Amir, "approve M-1");
        await UntilAsync(second, MigrationState.Completed);

        range.Host["new1"].Server.Calls.CarriedOut("start_transfer_session").ShouldBe(1);
        range.Host["new1"].Server.Calls.CarriedOut("create_remote_root_transfer_session").ShouldBe(1);
    }

    private static async Task<WebApplication> StartAsync(PracticeRange range, string connection)
    {
        var environment = new EnvironmentSettings { Database = new Secret(connection) };
        var bot = BotHost.Create(new BotBlueprint(new BotConfiguration(environment, new BotSettings(), []))
        {
            Servers = range.Servers,
            Listens = false,
            ExtraPlatforms = [new PracticePlatform()],
            Adjust = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(new AccessPolicy(
                    new AccessRules { Operators = ["practice:olivia"], Approvers = ["practice:amir"], Readers = ["*"] }, []));
            },
        });
        await bot.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    private static Task<Reply> SayAsync(WebApplication bot, Caller caller, string words) =>
        bot.Services.GetRequiredService<CommandDispatcher>().TypeAsync(caller, PracticePlatform.Room, words, TestContext.Current.CancellationToken);

    private static async Task UntilAsync(WebApplication bot, MigrationState state)
    {
        MigrationSnapshot? now = null;
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested)
        {
            now = await bot.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken);
            if (now?.State == state) return;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw new ShouldAssertException($"It is {now?.State}, not {state}.");
    }
}
