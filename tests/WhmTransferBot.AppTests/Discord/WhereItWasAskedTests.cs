using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.AppTests.Discord;

public sealed class WhereItWasAskedTests
{
    [Fact]
    public async Task The_journal_names_room_and_message_of_a_click()
    {
        await using var bot = await WholeBot.StartAsync(DiscordMode.Gateway);
        await bot.Ana.UseAsync("plan", ("from", "old1"), ("to", "new1"), ("accounts", "alice"));
        await ShowsAsync(bot, now => now is not null, "the plan");
        await bot.Ana.UseAsync("run", ("migration", "M-1"));
        await ShowsAsync(bot, now => now!.State != MigrationState.Planned, "the run");
        await bot.UntilAsync(MigrationState.AwaitingApproval);

        var click = await bot.ClickAsync(bot.Ben, "migrate:approve");
        await ShowsAsync(bot, now => now!.State != MigrationState.AwaitingApproval, "the approval");

        var entry = (await bot.Services.GetRequiredService<JournalStore>().ReadAsync(new MigrationId(1), TestContext.Current.CancellationToken))
            .Single(entry => entry.Event is Approved);
        entry.Room.ShouldBe(new RoomId($"discord:{bot.Discord.World.Channel.Id}"));
        entry.Event.By.Message.ShouldBe(click.On!.Id.ToString(CultureInfo.InvariantCulture));
    }

    private static Task ShowsAsync(WholeBot bot, Func<MigrationSnapshot?, bool> shows, string what) => Patience.UntilAsync(
        async () => shows(await bot.Services.GetRequiredService<IMigrations>().FindAsync(new MigrationId(1), TestContext.Current.CancellationToken)),
        $"{what} shows");
}
