using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhmTransferBot.AppTests.Engine;
using WhmTransferBot.Verbs;

namespace WhmTransferBot.AppTests.Verbs;

public sealed class PatienceOfStopTests
{
    [Fact]
    public async Task A_signal_leaves_the_bot_all_the_time_that_a_stop_in_good_order_may_take()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var longest = bot.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;

        BotCommandLine.Invocation.ProcessTerminationTimeout.ShouldNotBeNull().ShouldBeGreaterThan(longest);
    }
}
