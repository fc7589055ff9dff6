using WhmTransferBot.Simulator;
using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;

namespace WhmTransferBot.AppTests.Whm;

public sealed class CertificateTests : IAsyncLifetime
{
    private readonly RealClient _clients = new();
    private SimulatorHost _host = null!;

    private RunningServer New1 => _host["new1"];

    public async ValueTask InitializeAsync() => _host = await SimulatorHost.StartAsync(new SimulatorOptions { Https = true }, TimeProvider.System, Token);

    public async ValueTask DisposeAsync()
    {
        _clients.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_pinned_certificate_is_believed_although_nobody_vouches_for_it()
    {
        var client = _clients.To(New1.HttpsUrl!, New1.Token, Pin(New1.CertificateFingerprint!));
        (await client.GetVersionAsync(Token)).ShouldStartWith("11.");
        (await client.ListAccountsAsync(null, Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_certificate_than_the_pinned_one_is_refused_and_both_are_named()
    {
        var expected = Pin(new string('A', 64));
        var failure = await Should.ThrowAsync<WhmException>(() => _clients.To(New1.HttpsUrl!, New1.Token, expected).GetVersionAsync(Token));
        failure.Kind.ShouldBe(WhmErrorKind.Transport);
        failure.Message.ShouldContain(expected.ToString());
        failure.Message.ShouldContain("sha256:" + New1.CertificateFingerprint!.ToUpperInvariant());
        failure.MayHaveTakenEffect.ShouldBeFalse();
    }

    [Fact]
    public async Task System_trust_refuses_a_certificate_that_nobody_vouches_for_and_offers_the_pin()
    {
        var failure = await Should.ThrowAsync<WhmException>(() => _clients.To(New1.HttpsUrl!, New1.Token, TlsTrust.System).GetVersionAsync(Token));
        failure.Kind.ShouldBe(WhmErrorKind.Transport);
        failure.Message.ShouldStartWith("The certificate of 127.0.0.1 is not believed:");
        failure.Message.ShouldContain("sha256:" + New1.CertificateFingerprint!.ToUpperInvariant());
    }

    [Fact]
    public async Task A_connection_that_one_trust_made_is_not_used_by_another()
    {
        await _clients.To(New1.HttpsUrl!, New1.Token, Pin(New1.CertificateFingerprint!)).GetVersionAsync(Token);
        await Should.ThrowAsync<WhmException>(() => _clients.To(New1.HttpsUrl!, New1.Token, TlsTrust.System).GetVersionAsync(Token));
        await Should.ThrowAsync<WhmException>(() => _clients.To(New1.HttpsUrl!, New1.Token, Pin(new string('0', 64))).GetVersionAsync(Token));
    }

    [Fact]
    public async Task A_server_without_tls_on_that_port_is_explained()
    {
        var url = new UriBuilder(New1.Url) { Scheme = "https" }.Uri;
        var failure = await Should.ThrowAsync<WhmException>(() => _clients.To(url, New1.Token, TlsTrust.System).GetVersionAsync(Token));
        failure.Kind.ShouldBe(WhmErrorKind.Transport);
        failure.Message.ShouldContain("TLS");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TlsTrust Pin(string hex) => TlsTrust.Parse("sha256:" + hex);
}
