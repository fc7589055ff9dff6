using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.AppTests.Rules;

/// <summary>A secret is read from where it is for every use, so that a new one needs no restart.</summary>
public sealed class WhenASecretIsRotatedTests
{
    private const string Next = "the-next-token-of-new1";

    [Fact]
    public async Task The_token_in_the_file_counts_from_the_next_call_on()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await bot.SayAsync(ConfiguredBot.Olivia, "plan from:old1 to:new1 accounts:alice,carol");
        await bot.SayAsync(ConfiguredBot.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        var old = bot.Whm["new1"].Token;

        bot.Whm["new1"].Server.RotateToken(Next);
        bot.WriteSecret("new1-token", Next);
        (await Should.ThrowAsync<WhmException>(ClientWith(bot, old).GetVersionAsync(TestContext.Current.CancellationToken)))
            .Kind.ShouldBe(WhmErrorKind.Auth);

        await bot.SayAsync(ConfiguredBot.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Completed);
    }

    [Fact]
    public async Task A_running_migration_waits_for_the_new_token_and_goes_on_with_it()
    {
        await using var bot = await ConfiguredBot.StartAsync();
        await bot.SayAsync(ConfiguredBot.Olivia, "plan from:old1 to:new1 accounts:alice,carol");
        await bot.SayAsync(ConfiguredBot.Olivia, "run M-1");
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.SayAsync(ConfiguredBot.Amir, "approve M-1");
        await bot.UntilAsync(MigrationState.Running);

        bot.Whm["new1"].Server.RotateToken(Next);
        await bot.UntilAsync(migration => migration.Monitoring.FailedLooks > 0, "it notices");
        bot.WriteSecret("new1-token", Next);

        await bot.UntilAsync(MigrationState.Completed);
    }

    private static WhmClient ClientWith(ConfiguredBot bot, string token) =>
        bot.Services.GetRequiredService<WhmClientFactory>().Create(
            new WhmEndpoint(bot.Whm["new1"].Url, "root", WhmCredential.ApiToken(new Secret(token)), TlsTrust.System));
}
