using System.Security.Claims;
using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Console;
using WhmTransferBot.Console.Access;
using WhmTransferBot.Tests.Chat;

namespace WhmTransferBot.Tests.Console;

public sealed class AccessTokenTests
{
    [Theory]
    [InlineData("secret", true)]
    [InlineData("Secret", false)]
    [InlineData("secret ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_the_exact_token_is_accepted(string? typed, bool accepted) => Token("secret").IsKnownBy(typed).ShouldBe(accepted);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Where_no_token_is_configured_none_is_accepted(string? configured) => Token(configured).IsKnownBy(configured).ShouldBeFalse();

    [Fact]
    public void Another_token_ends_every_visit()
    {
        var visit = Token("secret").ToPrincipal();

        Token("secret").IsCurrent(visit).ShouldBeTrue();
        Token("changed").IsCurrent(visit).ShouldBeFalse();
        Token("secret").IsCurrent(new ClaimsPrincipal()).ShouldBeFalse();
        Token("secret").IsCurrent(null).ShouldBeFalse();
    }

    [Fact]
    public void A_rotated_token_counts_at_once_and_while_there_is_none_nobody_enters()
    {
        string? now = "first";
        var token = new AccessToken(new ConsoleOptions { AccessToken = "first", ReadAccessToken = () => now }, TimeProvider.System);
        var visit = token.ToPrincipal();

        now = "second";
        token.IsKnownBy("first").ShouldBeFalse();
        token.IsKnownBy("second").ShouldBeTrue();
        token.IsCurrent(visit).ShouldBeFalse();

        now = null;
        token.IsKnownBy("second").ShouldBeFalse();
        token.IsKnownBy("").ShouldBeFalse();
        token.IsCurrent(token.ToPrincipal()).ShouldBeFalse();
    }

    [Fact]
    public void A_visit_ends_after_twelve_hours()
    {
        var clock = new FakeTimeProvider(Some.Noon);
        var token = new AccessToken(new ConsoleOptions { AccessToken = "secret" }, clock);
        var visit = token.ToPrincipal();

        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        token.IsCurrent(visit).ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(1));
        token.IsCurrent(visit).ShouldBeFalse();
    }

    [Fact]
    public void The_token_itself_is_not_in_the_cookie() =>
        Token("secret").ToPrincipal().Claims.ShouldAllBe(claim => !claim.Value.Contains("secret", StringComparison.OrdinalIgnoreCase));

    private static AccessToken Token(string? configured) => new(new ConsoleOptions { AccessToken = configured }, TimeProvider.System);
}
