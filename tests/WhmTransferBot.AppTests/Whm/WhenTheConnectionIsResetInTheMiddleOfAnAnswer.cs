using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Endpoints;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.AppTests.Whm;

public sealed class WhenTheConnectionIsResetInTheMiddleOfAnAnswer : IDisposable
{
    private static readonly TransferSessionId Session = TransferSessionId.Parse("abc");

    private readonly RealClient _clients = new();

    public void Dispose() => _clients.Dispose();

    [Fact]
    public async Task A_read_is_repeated_until_it_is_whole()
    {
        await using var server = await BrokenServer.StartAsync(wholeFrom: 3, Token);
        (await Client(server).GetVersionAsync(Token)).ShouldBe("11.110.0.1");
        server.Requests.ShouldBe(3);
    }

    [Fact]
    public async Task A_log_is_read_again()
    {
        await using var server = await BrokenServer.StartAsync(wholeFrom: 2, Token);
        (await Client(server).ReadMasterLogAsync(Session, LogPosition.Start, Token)).Missing.ShouldBeTrue();
        server.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_is_not_repeated_and_may_have_taken_effect()
    {
        await using var server = await BrokenServer.StartAsync(wholeFrom: 100, Token);
        var failure = await Should.ThrowAsync<WhmException>(() => Client(server).EnqueueTransferItemAsync(Session, new PackageItem("gold"), null, Token));
        failure.Kind.ShouldBe(WhmErrorKind.Transport);
        failure.MayHaveTakenEffect.ShouldBeTrue();
        server.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_gone_has_certainly_not_been_asked()
    {
        var server = await BrokenServer.StartAsync(wholeFrom: 1, Token);
        var client = Client(server);
        await server.DisposeAsync();
        var failure = await Should.ThrowAsync<WhmException>(() => client.PauseTransferSessionAsync(Session, Token));
        failure.Kind.ShouldBe(WhmErrorKind.Transport);
        failure.MayHaveTakenEffect.ShouldBeFalse();
        failure.Message.ShouldContain("connection refused");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WhmClient Client(BrokenServer server) => _clients.To(server.Url, "TOKEN", TlsTrust.System);
}
