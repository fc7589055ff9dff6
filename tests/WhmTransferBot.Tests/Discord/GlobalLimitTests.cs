using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class GlobalLimitTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly GlobalLimit _limit;

    public GlobalLimitTests() => _limit = new GlobalLimit(_time);

    [Fact]
    public void Fifty_requests_go_in_a_second_and_the_next_has_to_wait()
    {
        Send(GlobalLimit.Most);

        _limit.TryEnter().ShouldBe(GlobalLimit.Window);
    }

    [Fact]
    public void In_no_second_are_there_more_than_fifty()
    {
        Send(30);
        _time.Advance(TimeSpan.FromMilliseconds(600));
        Send(20);
        _limit.TryEnter().ShouldBe(TimeSpan.FromMilliseconds(400));

        _time.Advance(TimeSpan.FromMilliseconds(400));

        Send(30);
        _limit.TryEnter().ShouldBe(TimeSpan.FromMilliseconds(600));
    }

    [Fact]
    public void While_Discord_says_so_nothing_goes()
    {
        _limit.Block(TimeSpan.FromSeconds(3));

        _limit.TryEnter().ShouldBe(TimeSpan.FromSeconds(3));
        _time.Advance(TimeSpan.FromSeconds(3));
        _limit.TryEnter().ShouldBeNull();
    }

    private void Send(int count)
    {
        for (var sent = 0; sent < count; sent++) _limit.TryEnter().ShouldBeNull();
    }
}
