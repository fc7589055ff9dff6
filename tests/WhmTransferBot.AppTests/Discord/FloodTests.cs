using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Discord;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

/// <summary>Somebody's script types far more than a person can. She is told so each time, and nobody else notices.</summary>
public sealed class FloodTests
{
    private const string Refusal = "was a great deal in a short time";
    private const int Flood = 40;

    [Theory, EachMode]
    public async Task Everything_is_answered_the_surplus_is_refused_and_others_go_on(DiscordMode mode)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await DiscordBot.StartAsync(
            discord, mode, services: services => services.AddSingleton(new CallerPace(new PaceLimits { AtOnce = 10, PerMinute = 10 }, TimeProvider.System)));

        var used = await Task.WhenAll(Enumerable.Range(0, Flood).Select(_ => bot.Ana.UseAsync("help")));
        var others = await (await bot.Ben.UseAsync("help")).FinishedAsync();

        others.Original.ShouldNotBeNull().Text.ShouldNotContain(Refusal);
        var answers = await Task.WhenAll(used.Select(async interaction => (await interaction.FinishedAsync()).Original.ShouldNotBeNull().Text));
        answers.Count(words => words.Contains(Refusal, StringComparison.Ordinal)).ShouldBeInRange(1, Flood - 10);
    }
}
