using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

public sealed class SessionStateTests
{
    [Theory]
    [InlineData("PENDING", SessionState.Pending, false)]
    [InlineData("TRANSFER_PENDING", SessionState.Pending, false)]
    [InlineData("RUNNING", SessionState.Running, false)]
    [InlineData("TRANSFER_INPROGRESS", SessionState.Running, false)]
    [InlineData("RESTORE_PENDING", SessionState.Running, false)]
    [InlineData("RESTORE_INPROGRESS", SessionState.Running, false)]
    [InlineData("PAUSING", SessionState.Pausing, false)]
    [InlineData("PAUSED", SessionState.Paused, false)]
    [InlineData("ABORTING", SessionState.Aborting, false)]
    [InlineData("ABORTED", SessionState.Aborted, true)]
    [InlineData("COMPLETED", SessionState.Completed, true)]
    [InlineData("FAILED", SessionState.Failed, true)]
    [InlineData("COMPLETE", SessionState.Unknown, false)]
    [InlineData("REBOOTING", SessionState.Unknown, false)]
    public async Task Every_word_has_its_state_and_is_kept(string word, SessionState state, bool isFinal)
    {
        var server = new StubServer().AnswersData($$"""{"state_name":"{{word}}"}""");
        var status = await server.Client.GetTransferSessionStateAsync(StubServer.Session, TestContext.Current.CancellationToken);
        status.ShouldBe(new SessionStatus(state, word));
        status.IsFinal.ShouldBe(isFinal);
    }
}
