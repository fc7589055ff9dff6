using System.Text.Json;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

public sealed class SecretTests
{
    private readonly Secret _secret = new("12345luggage");

    [Fact]
    public void A_secret_prints_as_stars_wherever_it_stands()
    {
        var login = new SourceLogin { Host = "old1", Password = _secret, RootPassword = _secret };
        var request = new RootSessionRequest { Source = login };

        $"{_secret} {login} {request} {WhmCredential.Password(_secret)} {StubServer.Endpoint}".ShouldNotContain("luggage");
        _secret.ToString().ShouldBe("***");
    }

    [Fact]
    public void A_secret_refuses_to_be_written_as_json()
    {
        Should.Throw<NotSupportedException>(() => JsonSerializer.Serialize(_secret));
        Should.Throw<NotSupportedException>(() => JsonSerializer.Serialize(new SourceLogin { Host = "old1", Password = _secret }));
    }

    [Fact]
    public void A_secret_can_be_read_from_json() => JsonSerializer.Deserialize<Secret>("\"12345luggage\"").ShouldBe(_secret);

    [Fact]
    public void Secrets_with_the_same_text_are_equal()
    {
        new Secret("12345luggage").ShouldBe(_secret);
        new Secret("12345luggage").GetHashCode().ShouldBe(_secret.GetHashCode());
        new Secret("12345luggagE").ShouldNotBe(_secret);
        new Secret("12345").ShouldNotBe(_secret);
    }

    [Fact]
    public void An_empty_secret_is_none() => Should.Throw<ArgumentException>(() => new Secret(""));

    [Fact]
    public void Only_reveal_gives_the_text_away() => _secret.Reveal().ShouldBe("12345luggage");
}
