using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_command_is_registered_once_and_left_alone_while_it_is_the_same()
    {
        await using var discord = await FakeDiscord.StartAsync();

        await using (await DiscordBot.StartAsync(discord))
        {
        }

        await using (await DiscordBot.StartAsync(discord)) await LooksAsync(discord, 2);

        discord.Commands.Overwrites.ShouldBe(1);
        discord.Commands.List(discord.World.Guild).Count.ShouldBe(1);
        discord.Commands.List(null).Count.ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_server_it_is_registered_everywhere()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(discord, adjust: options => options with { Guild = null });

        discord.Commands.List(null).Count.ShouldBe(1);
        discord.Commands.List(discord.World.Guild).Count.ShouldBe(0);
        var command = discord.Commands.List(null)[0]!;
        command["contexts"]!.ToJsonString().ShouldBe("[0]");
        command["integration_types"]!.ToJsonString().ShouldBe("[0]");
    }

    [Fact]
    public async Task What_is_registered_everywhere_is_taken_away_when_a_server_is_configured_because_it_would_show_twice()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (await DiscordBot.StartAsync(discord, adjust: options => options with { Guild = null }))
        {
        }

        await using var bot = await DiscordBot.StartAsync(discord);
        await Patience.UntilAsync(() => discord.Commands.List(null).Count == 0, "the global command is gone");

        discord.Commands.List(discord.World.Guild).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_command_is_registered_anew()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Commands.Overwrite(discord.World.Guild, [new JsonObject { ["name"] = "migrate", ["description"] = "An older one" }]);
        await using var bot = await DiscordBot.StartAsync(discord);

        await Patience.UntilAsync(() => discord.Commands.Overwrites == 2, "the command was registered anew");
        discord.Commands.Creates.ShouldBe(1);
    }

    [Fact]
    public async Task When_Discord_is_down_at_the_start_it_is_registered_later()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        discord.Outage = 503;
        await using var bot = await DiscordBot.StartAsync(discord, waits: false);

        for (var step = 0; step < 200 && !bot.Log.Any(line => line.Contains("could not be registered", StringComparison.Ordinal)); step++) await StepAsync(time);
        discord.Outage = null;
        for (var step = 0; step < 400 && discord.Commands.Visible.Count == 0; step++) await StepAsync(time);

        discord.Commands.Visible.Count.ShouldBe(1);
    }

    private static async Task StepAsync(Microsoft.Extensions.Time.Testing.FakeTimeProvider time)
    {
        time.Advance(TimeSpan.FromMilliseconds(500));
        await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static Task LooksAsync(FakeDiscord discord, int times) =>
        Patience.UntilAsync(() => discord.Requests.Count(request => request.Method == "GET" && request.Path.EndsWith("/commands", StringComparison.Ordinal)) >= times * 2, "the bot looked at what is registered");
}
