using Microsoft.Extensions.Logging;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Slack;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>What nobody has thought of may cost a moment, but not the bot.</summary>
public sealed class WhenSomethingUnknownFailsTests
{
    [Theory]
    [InlineData(FakeRoute.Socket)]
    [InlineData(FakeRoute.Http)]
    public async Task An_answer_that_is_not_packed_as_it_says_ends_nothing(FakeRoute route)
    {
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Route = route,
            Prepare = slack =>
            {
                slack.Faults.Next("auth.test", FakeFault.NotPacked);
                slack.Faults.Next("apps.connections.open", FakeFault.NotPacked);
            },
        });

        bench.Status.State.ShouldBe(SlackLinkState.Connected);
        bench.IsEnding.ShouldBeFalse();
    }

    [Theory]
    [InlineData(FakeRoute.Socket, "Connected to Slack")]
    [InlineData(FakeRoute.Http, "This bot is")]
    public async Task A_fault_that_nobody_knows_is_waited_out(FakeRoute route, string words)
    {
        var failing = new FailingLog(words);
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup
        {
            Route = route, Adjust = builder => builder.Logging.AddProvider(failing), Waits = false,
        });

        await Eventually.IsAsync(() => failing.Passed, "what failed was done again");

        bench.IsEnding.ShouldBeFalse();
    }

    /// <summary>Breaks the first time that certain words are logged, as a full disk does.</summary>
    private sealed class FailingLog(string words) : ILoggerProvider, ILogger
    {
        private volatile int _seen;

        public bool Passed => _seen > 1;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!formatter(state, exception).StartsWith(words, StringComparison.Ordinal)) return;
            if (Interlocked.Increment(ref _seen) == 1) throw new InvalidOperationException("the disk is full");
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
