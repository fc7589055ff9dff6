using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Discord;
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
        await bot.UntilAsync(MigrationState.Planned);
        await bot.Ana.UseAsync("run", ("migration", "M-1"));
        await bot.UntilAsync(MigrationState.AwaitingApproval);

        var click = await bot.ClickAsync(bot.Ben, "migrate:approve");
        await bot.UntilAsync(MigrationState.Completed);

        var entry = (await bot.Services.GetRequiredService<JournalStore>().ReadAsync(new MigrationId(1), TestContext.Current.CancellationToken))
            .Single(entry => entry.Event is Approved);
        entry.Room.ShouldBe(new RoomId($"discord:{bot.Discord.World.Channel.Id}"));
        entry.Event.By.Message.ShouldBe(click.On!.Id.ToString(CultureInfo.InvariantCulture));
    }
}
