using System.Text;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Secrets;

namespace WhmTransferBot.Tests.Whm;

public sealed class EndpointTests
{
    private const string Hex = "AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12";

    [Theory]
    [InlineData("https://new1.example.net:2087")]
    [InlineData("https://new1.example.net")]
    [InlineData("http://127.0.0.1:2086")]
    [InlineData("http://localhost:2086")]
    [InlineData("http://[::1]:2086")]
    public void Https_everywhere_and_http_on_this_machine_can_be_used(string url) => Endpoint(url).Url.ShouldBe(new Uri(url));

    [Theory]
    [InlineData("http://new1.example.net:2086", "https://new1.example.net:2087")]
    [InlineData("ftp://new1.example.net", "https")]
    [InlineData("https://root:secret@new1.example.net:2087", "does not belong")]
    [InlineData("https://new1.example.net:2087/?token=secret", "ends after the port")]
    public void An_unsafe_address_is_refused_with_the_reason(string url, string reason)
    {
        var refusal = Should.Throw<ArgumentException>(() => Endpoint(url));
        refusal.Message.ShouldContain(reason);
        refusal.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("")]
    [InlineData("root:x")]
    [InlineData("ro ot")]
    [InlineData("root\r\nX-Evil: 1")]
    public void A_user_that_would_change_the_header_is_refused(string user) =>
        Should.Throw<ArgumentException>(() => new WhmEndpoint(new Uri("https://h:2087"), user, WhmCredential.ApiToken(new Secret("T")), TlsTrust.System));

    [Theory]
    [InlineData("TOK EN")]
    [InlineData("TOKEN\n")]
    [InlineData("TÖKEN")]
    public void A_token_that_would_change_the_header_is_refused_without_being_shown(string token) =>
        Should.Throw<ArgumentException>(() => WhmCredential.ApiToken(new Secret(token))).Message.ShouldNotContain(token);

    [Fact]
    public void A_token_is_sent_with_the_scheme_of_whm()
    {
        var header = WhmCredential.ApiToken(new Secret("TOKEN")).ToHeader("root");
        header.ToString().ShouldBe("whm root:TOKEN");
    }

    [Fact]
    public void A_password_is_sent_as_basic_login_in_utf8()
    {
        var header = WhmCredential.Password(new Secret("pässword:1")).ToHeader("root");
        header.Scheme.ShouldBe("Basic");
        Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)).ShouldBe("root:pässword:1");
    }

    [Fact]
    public void System_trust_is_read_and_written()
    {
        TlsTrust.Parse("system").ShouldBe(TlsTrust.System);
        TlsTrust.Parse(" System ").IsPinned.ShouldBeFalse();
        TlsTrust.System.ToString().ShouldBe("system");
    }

    [Theory]
    [InlineData("sha256:" + Hex)]
    [InlineData("SHA256:" + Hex)]
    [InlineData("sha256:ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12")]
    [InlineData("sha256:AB:12:CD:34:EF:56:AB:12:CD:34:EF:56:AB:12:CD:34:EF:56:AB:12:CD:34:EF:56:AB:12:CD:34:EF:56:AB:12")]
    public void A_fingerprint_is_read_with_and_without_colons_in_any_case(string text)
    {
        TlsTrust.Parse(text).Fingerprint.ShouldBe(Hex);
        TlsTrust.Parse(text).ToString().ShouldBe("sha256:" + Hex);
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("insecure")]
    [InlineData("sha256:")]
    [InlineData("sha256:AB12")]
    [InlineData("sha256:" + Hex + "00")]
    [InlineData("sha1:" + Hex)]
    [InlineData("sha256:GB12CD34EF56AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12")]
    public void Anything_else_is_no_trust(string text)
    {
        TlsTrust.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => TlsTrust.Parse(text)).Message.ShouldContain("sha256:");
    }

    private static WhmEndpoint Endpoint(string url) => new(new Uri(url), "root", WhmCredential.ApiToken(new Secret("TOKEN")), TlsTrust.System);
}
