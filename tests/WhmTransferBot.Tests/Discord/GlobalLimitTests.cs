using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class GlobalLimitTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly GlobalLimit _limit;

    public GlobalLimitTests() => _limit = new GlobalLimit(_time);

    [Fact]
    public async Task Fifty_requests_go_in_a_second_and_the_next_has_to_wait()
    {
        for (var sent = 0; sent < GlobalLimit.Most; sent++) (await Enter(TimeSpan.Zero)).ShouldBeNull();

        (await Enter(TimeSpan.Zero)).ShouldBe(GlobalLimit.Window);
    }

    [Fact]
    public async Task In_no_second_are_there_more_than_fifty()
    {
        for (var sent = 0; sent < 30; sent++) await Enter(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromMilliseconds(600));
        for (var sent = 0; sent < 20; sent++) await Enter(TimeSpan.Zero);
        (await Enter(TimeSpan.Zero)).ShouldBe(TimeSpan.FromMilliseconds(400));

        _time.Advance(TimeSpan.FromMilliseconds(400));

        for (var sent = 0; sent < 30; sent++) (await Enter(TimeSpan.Zero)).ShouldBeNull();
        (await Enter(TimeSpan.Zero)).ShouldBe(TimeSpan.FromMilliseconds(600));
    }

    [Fact]
    public async Task Who_is_patient_goes_when_there_is_room_again()
    {
        _limit.Block(TimeSpan.FromSeconds(3));
        var waiting = Enter(TimeSpan.FromSeconds(5));
        waiting.IsCompleted.ShouldBeFalse();

        _time.Advance(TimeSpan.FromSeconds(3));

        (await waiting).ShouldBeNull();
    }

    private Task<TimeSpan?> Enter(TimeSpan patience) => _limit.EnterAsync(patience, TestContext.Current.CancellationToken);
}
