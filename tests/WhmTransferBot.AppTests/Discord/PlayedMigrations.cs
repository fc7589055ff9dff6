using WhmTransferBot.Discord;
using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>One and the same migration, played from plan to report over the gateway and again over HTTP interactions.</summary>
public sealed class PlayedMigrations : IAsyncLifetime
{
    internal WholeBot OverGateway { get; private set; } = null!;

    internal WholeBot OverHttp { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        OverGateway = await PlayAsync(DiscordMode.Gateway);
        OverHttp = await PlayAsync(DiscordMode.Http);
    }

    public async ValueTask DisposeAsync()
    {
        if (OverGateway is not null) await OverGateway.DisposeAsync();
        if (OverHttp is not null) await OverHttp.DisposeAsync();
    }

    private static async Task<WholeBot> PlayAsync(DiscordMode mode)
    {
        var bot = await WholeBot.StartAsync(mode);
        var asked = await (await bot.Ana.UseAsync("plan")).AnsweredAsync();
        await (await bot.Ana.FillInAsync(asked, ("from", "old1"), ("to", "new1"), ("accounts", "alice,carol,erin,grace,ivan"), ("reason", "ticket 4711"))).FinishedAsync();
        await bot.StepAsync(bot.Ana, "migrate:run:M-1");
        await bot.UntilAsync(MigrationState.Checked);
        await (await bot.Ana.UseAsync("exclude", ("migration", "M-1"), ("accounts", "ivan"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.Checked);
        await (await bot.Ana.UseAsync("run", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await DecideAsync(bot);

        await bot.StepAsync(bot.Ana, "migrate:pause:M-1");
        await bot.UntilAsync(MigrationState.Paused);
        await (await bot.Ana.UseAsync("resume", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.CompletedWithFailures);
        foreach (var reading in (string[])["status", "report", "journal"]) await (await bot.Ben.UseAsync(reading, ("migration", "M-1"))).FollowedAsync();
        await bot.SettleAsync();
        return bot;
    }

    /// <summary>The operator may not, the approver first says no and then yes.</summary>
    private static async Task DecideAsync(WholeBot bot)
    {
        await (await bot.ClickAsync(bot.Ana, "migrate:approve:M-1")).FollowedAsync();
        var rejecting = await bot.ClickAsync(bot.Ben, "migrate:reject:M-1");
        await (await bot.Ben.FillInAsync(rejecting, ("reason", "after the backup, please"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.Queued);
        await bot.PassAsync(TimeSpan.FromMinutes(30));
        await (await bot.Ana.UseAsync("start", ("migration", "M-1"))).FinishedAsync();
        await bot.UntilAsync(MigrationState.AwaitingApproval);
        await bot.StepAsync(bot.Ben, "migrate:approve:M-1", bot.Discord.World.Channel);
        await bot.UntilAsync(MigrationState.Running);
    }
}
