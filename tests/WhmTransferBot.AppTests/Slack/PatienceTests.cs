using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.AppTests.Slack;

public sealed class PatienceTests
{
    [Fact]
    public async Task What_is_left_of_a_wait_is_waited_for_even_where_it_is_less_than_a_timer_can_count()
    {
        var since = TimeProvider.System.GetTimestamp();

        var answer = await new SlackPatience(TimeProvider.System).AskAsync(() => Task.FromResult(AfterFiveMilliseconds(since)), TestContext.Current.CancellationToken);

        answer.ShouldBeOfType<SlackAnswer<ApiAnswer>.Done>();
    }

    private static SlackAnswer<ApiAnswer> AfterFiveMilliseconds(long since) =>
        TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromMilliseconds(5)
            ? new SlackAnswer<ApiAnswer>.Limited(TimeSpan.FromMicroseconds(300))
            : new SlackAnswer<ApiAnswer>.Done(new ApiAnswer { Ok = true });
}
