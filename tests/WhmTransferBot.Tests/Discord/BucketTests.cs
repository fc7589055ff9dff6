using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class BucketTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task One_request_goes_at_a_time_until_the_size_is_known()
    {
        using var bucket = new Bucket(_time);
        (await Enter(bucket)).Bucket.ShouldBe(bucket);
        var second = Enter(bucket);

        second.IsCompleted.ShouldBeFalse();
        bucket.Leave(new LimitHeaders(5, 4, TimeSpan.FromSeconds(2), "abc"), answered: true);

        (await second).Bucket.ShouldBe(bucket);
    }

    [Fact]
    public async Task A_known_bucket_lets_as_many_go_as_the_window_holds_and_the_rest_after_it()
    {
        using var bucket = await Learned(limit: 5, remaining: 4);
        var turns = Enumerable.Range(0, 6).Select(_ => Enter(bucket)).ToList();

        turns.Count(turn => turn.IsCompleted).ShouldBe(4);
        for (var i = 0; i < 4; i++) bucket.Leave(new LimitHeaders(5, 3 - i, TimeSpan.FromSeconds(2), "abc"), answered: true);
        turns.Count(turn => turn.IsCompleted).ShouldBe(4);
        _time.Advance(TimeSpan.FromSeconds(2));

        (await Task.WhenAll(turns)).ShouldAllBe(turn => turn.Bucket == bucket);
    }

    [Fact]
    public async Task Those_who_wait_are_served_in_the_order_they_came()
    {
        using var bucket = await Learned(limit: 1, remaining: 0);
        List<int> served = [];
        var waiting = Enumerable.Range(0, 4).Select(async number =>
        {
            await Enter(bucket);
            served.Add(number);
            bucket.Leave(new LimitHeaders(1, 0, TimeSpan.FromSeconds(1), "abc"), answered: true);
        }).ToList();

        while (waiting.Exists(task => !task.IsCompleted))
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        served.ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public async Task Whoever_cannot_wait_that_long_is_told_how_long_it_takes()
    {
        using var bucket = await Learned(limit: 5, remaining: 4);
        bucket.Block(TimeSpan.FromSeconds(30));

        var turn = await bucket.EnterAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        turn.Bucket.ShouldBeNull();
        turn.RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_block_that_comes_while_somebody_waits_sends_her_away_when_it_is_longer_than_her_patience()
    {
        using var bucket = await Learned(limit: 1, remaining: 0);
        var waiting = bucket.EnterAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        bucket.Block(TimeSpan.FromSeconds(10));

        (await waiting).RetryAfter.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_answer_without_limits_opens_the_bucket()
    {
        using var bucket = new Bucket(_time);
        await Enter(bucket);
        bucket.Leave(null, answered: true);

        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Enter(bucket)));

        turns.ShouldAllBe(turn => turn.Bucket == bucket);
    }

    [Fact]
    public async Task A_request_without_an_answer_keeps_nobody_waiting_for_ever()
    {
        using var bucket = new Bucket(_time);
        await Enter(bucket);
        var second = Enter(bucket);

        bucket.Leave(null, answered: false);

        (await second).Bucket.ShouldBe(bucket);
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_the_queue()
    {
        using var bucket = await Learned(limit: 1, remaining: 0);
        using var giveUp = new CancellationTokenSource();
        var first = bucket.EnterAsync(Patient, giveUp.Token);
        var second = Enter(bucket);

        await giveUp.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(2));

        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).Bucket.ShouldBe(bucket);
    }

    private static Task<Turn> Enter(Bucket bucket) => bucket.EnterAsync(Patient, TestContext.Current.CancellationToken);

    private async Task<Bucket> Learned(int limit, int remaining)
    {
        var bucket = new Bucket(_time);
        await Enter(bucket);
        bucket.Leave(new LimitHeaders(limit, remaining, TimeSpan.FromSeconds(2), "abc"), answered: true);
        return bucket;
    }
}
