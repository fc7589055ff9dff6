using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class BucketQueuesTests
{
    private static readonly TimeSpan Impatient = TimeSpan.FromSeconds(1);
    private static readonly Snowflake One = new(1001);
    private static readonly Snowflake Other = new(1002);

    private readonly FakeTimeProvider _time = new();
    private readonly BucketQueues _queues;

    public BucketQueuesTests() => _queues = new BucketQueues(_time);

    [Fact]
    public async Task A_limit_on_one_channel_delays_only_that_channel()
    {
        _queues.Block(Routes.CreateMessage(One), TimeSpan.FromSeconds(30));

        (await Enter(Routes.CreateMessage(One))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        (await Enter(Routes.CreateMessage(Other))).Bucket.ShouldNotBeNull();
    }

    [Fact]
    public async Task Routes_that_name_the_same_bucket_share_a_queue_in_a_channel()
    {
        await Learn(Routes.CreateMessage(One), remaining: 0);
        await Learn(Routes.EditMessage(One, new Snowflake(7)), remaining: 0);

        _queues.Block(Routes.CreateMessage(One), TimeSpan.FromSeconds(9));

        (await Enter(Routes.EditMessage(One, new Snowflake(8)))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task Who_waits_before_the_bucket_has_a_name_is_handed_over_to_the_one_that_has_it()
    {
        await Learn(Routes.CreateMessage(One), remaining: 1);
        var first = await Enter(Routes.EditMessage(One, new Snowflake(7)));
        var waiting = Enter(Routes.EditMessage(One, new Snowflake(8)));
        waiting.IsCompleted.ShouldBeFalse();

        _queues.Leave(Routes.EditMessage(One, new Snowflake(7)), first.Bucket!, new LimitHeaders(5, 3, Impatient, "shared"), answered: true);

        (await waiting).Bucket.ShouldNotBe(first.Bucket);
    }

    private Task<Turn> Enter(Route route) => _queues.EnterAsync(route, Impatient, TestContext.Current.CancellationToken);

    private async Task Learn(Route route, int remaining)
    {
        var turn = await Enter(route);
        _queues.Leave(route, turn.Bucket!, new LimitHeaders(5, remaining, TimeSpan.FromMilliseconds(1), "shared"), answered: true);
        _time.Advance(TimeSpan.FromMilliseconds(2));
    }
}
