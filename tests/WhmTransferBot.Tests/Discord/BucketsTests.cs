using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Rest;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class BucketsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly Snowflake One = new(1001);
    private static readonly Snowflake Other = new(1002);

    private readonly Buckets _buckets = new(new FakeTimeProvider());

    [Fact]
    public void A_limit_on_one_channel_delays_only_that_channel()
    {
        _buckets.Of(Routes.CreateMessage(One)).Block(Long);

        _buckets.Of(Routes.CreateMessage(One)).TryEnter().ShouldBe(Long);
        _buckets.Of(Routes.CreateMessage(Other)).TryEnter().ShouldBeNull();
    }

    [Fact]
    public void Routes_that_name_the_same_bucket_share_it_in_a_channel()
    {
        Learn(Routes.CreateMessage(One));
        Learn(Routes.EditMessage(One, new Snowflake(7)));

        _buckets.Of(Routes.CreateMessage(One)).Block(Long);

        _buckets.Of(Routes.EditMessage(One, new Snowflake(8))).TryEnter().ShouldBe(Long);
        _buckets.Of(Routes.EditMessage(Other, new Snowflake(9))).TryEnter().ShouldBeNull();
    }

    [Fact]
    public void A_channel_stays_limited_when_its_bucket_gets_its_name_from_another_channel()
    {
        _buckets.Of(Routes.CreateMessage(One)).Block(Long);

        Learn(Routes.CreateMessage(Other));

        _buckets.Of(Routes.CreateMessage(One)).TryEnter().ShouldBe(Long);
    }

    [Fact]
    public void A_channel_stays_limited_when_its_bucket_turns_out_to_be_one_that_is_known()
    {
        Learn(Routes.CreateMessage(One));
        _buckets.Of(Routes.EditMessage(One, new Snowflake(7))).Block(Long);

        Learn(Routes.EditMessage(Other, new Snowflake(8)));

        _buckets.Of(Routes.CreateMessage(One)).TryEnter().ShouldBe(Long);
    }

    [Fact]
    public void Buckets_that_hold_nothing_back_are_forgotten_before_there_are_too_many()
    {
        var limited = new Snowflake(5000);
        _buckets.Of(Routes.CreateMessage(limited)).Block(Long);

        for (var channel = 1UL; channel <= 3000; channel++) _buckets.Of(Routes.CreateMessage(new Snowflake(channel)));

        _buckets.Of(Routes.CreateMessage(limited)).TryEnter().ShouldBe(Long);
    }

    private void Learn(Route route)
    {
        var bucket = _buckets.Of(route);
        bucket.TryEnter().ShouldBeNull();
        _buckets.Learn(route, bucket, new LimitHeaders(5, 4, TimeSpan.FromMilliseconds(1), "shared"));
    }
}
