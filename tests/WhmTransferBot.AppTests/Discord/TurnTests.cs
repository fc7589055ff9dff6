using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhmTransferBot.Discord.Gateway;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.AppTests.Discord;

public sealed class TurnTests
{
    [Fact]
    public async Task The_gateway_is_held_while_it_is_this_nodes_turn_and_not_a_moment_longer()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var turns = new HandedOutTurns();
        await using var bot = await DiscordBot.StartAsync(discord, waits: false, services: services => services.Replace(ServiceDescriptor.Singleton<IGatewayTurns>(turns)));
        await Patience.UntilAsync(() => turns.Waiting == 1, "the bot waits for its turn");
        discord.Gateway.Identifies.ShouldBe(0);
        (await bot.HealthAsync()).Status.ShouldBe(HealthStatus.Healthy);

        var first = turns.Give();
        await Patience.UntilAsync(() => discord.Gateway.IsLive, "the bot is connected");
        await first.CancelAsync();
        await Patience.UntilAsync(() => discord.Gateway.ClosedByClientWith == 1000 && turns.Waiting == 1, "the bot has let go");
        discord.Gateway.IsLive.ShouldBeFalse();

        turns.Give();
        await Patience.UntilAsync(() => discord.Gateway.Identifies == 2, "the bot is connected again");
    }

    [Fact]
    public async Task A_turn_that_cannot_be_taken_for_an_unknown_reason_is_asked_for_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var turns = new FailingTurns();

        await using var bot = await DiscordBot.StartAsync(discord, services: services => services.Replace(ServiceDescriptor.Singleton<IGatewayTurns>(turns)));

        turns.Asked.ShouldBe(2);
        bot.Log.ShouldContain(line => line.Contains("the database is away", StringComparison.Ordinal));
    }

    private sealed class FailingTurns : IGatewayTurns
    {
        public int Asked { get; private set; }

        public Task<IGatewayTurn> TakeAsync(CancellationToken cancellationToken) =>
            ++Asked == 1 ? throw new InvalidOperationException("the database is away") : new OnlyNode().TakeAsync(cancellationToken);
    }

    private sealed class HandedOutTurns : IGatewayTurns
    {
        private readonly Queue<TaskCompletionSource<IGatewayTurn>> _waiting = new();

        public int Waiting
        {
            get
            {
                lock (_waiting) return _waiting.Count;
            }
        }

        public Task<IGatewayTurn> TakeAsync(CancellationToken cancellationToken)
        {
            var turn = new TaskCompletionSource<IGatewayTurn>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
            lock (_waiting) _waiting.Enqueue(turn);
            return turn.Task;
        }

        public CancellationTokenSource Give()
        {
            var over = new CancellationTokenSource();
            lock (_waiting) _waiting.Dequeue().SetResult(new HandedOutTurn(over.Token));
            return over;
        }
    }

    private sealed record HandedOutTurn(CancellationToken Over) : IGatewayTurn
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
