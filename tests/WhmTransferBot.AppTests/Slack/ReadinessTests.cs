using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Fakes.Slack;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Slack;

namespace WhmTransferBot.AppTests.Slack;

/// <summary>Over HTTP nothing stands that could break; the bot asks.</summary>
public sealed class ReadinessTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Over_HTTP_an_outage_of_Slack_is_noticed_and_so_is_its_end()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = FakeRoute.Http, Fake = new FakeSlackOptions { Time = clock } });
        (await HealthAsync(bench)).Status.ShouldBe(HealthStatus.Healthy);
        bench.Slack.Faults.IsUnreachable = true;

        var noticed = await PassUntilAsync(bench, clock, HealthStatus.Unhealthy);

        noticed.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4));
        bench.Slack.Faults.IsUnreachable = false;
        (await PassUntilAsync(bench, clock, HealthStatus.Healthy)).ShouldBeLessThan(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task Over_HTTP_a_single_answer_that_is_missing_is_no_illness()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = FakeRoute.Http, Fake = new FakeSlackOptions { Time = clock } });
        bench.Slack.Faults.Next("auth.test", FakeFault.Html);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(5); passed += Step)
        {
            await PassAsync(clock);
            (await HealthAsync(bench)).Status.ShouldNotBe(HealthStatus.Unhealthy);
        }
    }

    [Fact]
    public async Task Over_HTTP_a_token_that_is_revoked_stays_so()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var bench = await SlackBench.StartAsync(new SlackBenchSetup { Route = FakeRoute.Http, Fake = new FakeSlackOptions { Time = clock } });
        bench.Slack.Faults.Next("auth.test", FakeFault.Refused("token_revoked"));

        await PassUntilAsync(bench, clock, HealthStatus.Unhealthy);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(3); passed += Step) await PassAsync(clock);

        bench.Status.State.ShouldBe(SlackLinkState.Stopped);
        (await HealthAsync(bench)).Description.ShouldNotBeNull().ShouldContain("token_revoked");
    }

    private static async Task<TimeSpan> PassUntilAsync(SlackBench bench, FakeTimeProvider clock, HealthStatus status)
    {
        var passed = TimeSpan.Zero;
        for (; passed < TimeSpan.FromMinutes(10) && (await HealthAsync(bench)).Status != status; passed += Step) await PassAsync(clock);
        (await HealthAsync(bench)).Status.ShouldBe(status);
        return passed;
    }

    private static async Task PassAsync(FakeTimeProvider clock)
    {
        clock.Advance(Step);
        await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static async Task<HealthReportEntry> HealthAsync(SlackBench bench) =>
        (await bench.Bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["slack"];
}
