using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class BucketTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WithMargin = TimeSpan.FromSeconds(2.05);

    private readonly FakeTimeProvider _time = new();
    private readonly Bucket _bucket;

    public BucketTests() => _bucket = new Bucket(_time);

    [Fact]
    public void A_known_bucket_lets_as_many_go_as_the_window_holds_and_the_rest_after_it()
    {
        Learn(limit: 5, remaining: 4);

        for (var sent = 0; sent < 4; sent++) _bucket.TryEnter().ShouldBeNull();
        _bucket.TryEnter().ShouldBe(WithMargin);
        _time.Advance(WithMargin);

        for (var sent = 0; sent < 5; sent++) _bucket.TryEnter().ShouldBeNull();
        _bucket.TryEnter().ShouldBe(WithMargin);
    }

    [Fact]
    public void Answers_in_another_order_give_no_more_leave_than_the_smallest_of_them()
    {
        Learn(limit: 5, remaining: 4);
        for (var sent = 0; sent < 3; sent++) _bucket.TryEnter().ShouldBeNull();

        foreach (var remaining in (int[])[1, 3, 2]) _bucket.Leave(Headers(5, remaining));

        _bucket.TryEnter().ShouldBeNull();
        _bucket.TryEnter().ShouldBe(WithMargin);
    }

    [Fact]
    public void What_is_still_under_way_counts_in_a_window_that_its_answer_did_not_know()
    {
        _bucket.TryEnter().ShouldBeNull();
        _bucket.TryEnter().ShouldBeNull();

        _bucket.Leave(Headers(2, 1));

        _bucket.TryEnter().ShouldBe(WithMargin);
    }

    [Fact]
    public void A_block_holds_everybody_and_a_shorter_one_does_not_shorten_it()
    {
        _bucket.Block(TimeSpan.FromSeconds(30));
        _bucket.Block(TimeSpan.FromSeconds(2));

        _bucket.TryEnter().ShouldBe(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(30));
        _bucket.TryEnter().ShouldBeNull();
    }

    [Fact]
    public void A_route_without_limits_is_never_held()
    {
        for (var sent = 0; sent < 20; sent++)
        {
            _bucket.TryEnter().ShouldBeNull();
            _bucket.Leave(null);
        }
    }

    [Fact]
    public void A_request_without_an_answer_holds_nobody_longer_than_the_window()
    {
        Learn(limit: 1, remaining: 0);
        _time.Advance(WithMargin);
        _bucket.TryEnter().ShouldBeNull();

        _bucket.Leave(null);
        _bucket.TryEnter().ShouldBe(WithMargin);
        _time.Advance(WithMargin);

        _bucket.TryEnter().ShouldBeNull();
    }

    [Fact]
    public void It_is_idle_only_when_nothing_would_be_forgotten()
    {
        _bucket.IsIdle.ShouldBeTrue();
        _bucket.TryEnter().ShouldBeNull();
        _bucket.IsIdle.ShouldBeFalse();
        _bucket.Leave(Headers(5, 4));
        _bucket.IsIdle.ShouldBeFalse();
        _time.Advance(WithMargin);
        _bucket.IsIdle.ShouldBeTrue();
    }

    private static LimitHeaders Headers(int limit, int remaining) => new(limit, remaining, Window, "abc");

    private void Learn(int limit, int remaining)
    {
        _bucket.TryEnter().ShouldBeNull();
        _bucket.Leave(Headers(limit, remaining));
    }
}
