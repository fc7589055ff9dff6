using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Discord.Rest.RateLimits;

namespace WhmTransferBot.Tests.Discord;

public sealed class InvalidRequestsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_bot_stops_well_before_Discord_bans_the_address_and_goes_on_when_the_window_has_passed()
    {
        var invalid = new InvalidRequests(_time);
        for (var count = 0; count < InvalidRequests.Most; count++)
        {
            invalid.Pause().ShouldBeNull();
            invalid.Add();
        }

        invalid.Pause().ShouldBe(InvalidRequests.Window);
        _time.Advance(InvalidRequests.Window);
        invalid.Pause().ShouldBeNull();
    }
}
