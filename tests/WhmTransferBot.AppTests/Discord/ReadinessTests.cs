using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Over HTTP nothing stands that could break; the bot asks.</summary>
public sealed class ReadinessTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Over_HTTP_an_outage_of_Discord_is_noticed_and_so_is_its_end()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);
        (await bot.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);
        discord.Outage = 503;

        var noticed = await PassUntilAsync(bot, time, HealthStatus.Unhealthy);

        noticed.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4));
        discord.Outage = null;
        (await PassUntilAsync(bot, time, HealthStatus.Healthy)).ShouldBeLessThan(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task Over_HTTP_a_short_outage_is_no_illness()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        await using var bot = await DiscordBot.StartAsync(discord, DiscordMode.Http);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(5); passed += Step)
        {
            discord.Outage = passed.Minutes == 2 && passed.Seconds < 20 ? 503 : null;
            await PassAsync(time);
            (await bot.HealthAsync()).Status.ShouldNotBe(HealthStatus.Unhealthy);
        }
    }

    private static async Task<TimeSpan> PassUntilAsync(DiscordBot bot, FakeTimeProvider time, HealthStatus status)
    {
        var passed = TimeSpan.Zero;
        for (; passed < TimeSpan.FromMinutes(10) && (await bot.HealthAsync()).Status != status; passed += Step) await PassAsync(time);
        (await bot.HealthAsync()).Status.ShouldBe(status);
        return passed;
    }

    private static async Task PassAsync(FakeTimeProvider time)
    {
        time.Advance(Step);
        await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
