using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Tests.Whm;

public sealed class EnqueueTests
{
    private static readonly AccountItem Alice = new() { User = "alice", Size = 73_682_944 };

    [Fact]
    public async Task A_cautious_account_says_so_explicitly()
    {
        var server = new StubServer().AnswersOk();
        (await server.Client.EnqueueTransferItemAsync(StubServer.Session, Alice, null, Token)).ShouldBe(EnqueueOutcome.Queued);
        server.Request.Method.ShouldBe(HttpMethod.Post);
        server.Request.Parameters.ShouldBe(new Dictionary<string, string>
        {
            ["transfer_session_id"] = StubServer.Session.Value,
            ["module"] = "AccountRemoteRoot",
            ["user"] = "alice",
            ["localuser"] = "alice",
            ["replaceip"] = "basic",
            ["ip"] = "0",
            ["overwrite_with_delete"] = "0",
            ["reseller"] = "0",
            ["force"] = "0",
            ["live_transfer"] = "0",
            ["xferpoint"] = "0",
            ["size"] = "73682944",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("The item is already queued.")]
    [InlineData("“alice” is already in the queue.")]
    [InlineData("The AccountRemoteRoot item “alice” already exists in the queue for this transfer session.")]
    [InlineData("The queue already contains an item with the key “alice”.")]
    [InlineData("Duplicate item: alice")]
    [InlineData("DBD::SQLite::db do failed: UNIQUE constraint failed: AccountRemoteRoot.user")]
    [InlineData("The item has already been added to the session.")]
    public async Task A_duplicate_is_the_answer_that_the_item_is_there(string reason)
    {
        var server = new StubServer().Refuses(reason);
        (await server.Client.EnqueueTransferItemAsync(StubServer.Session, Alice, null, Token)).ShouldBe(EnqueueOutcome.AlreadyQueued);
    }

    [Theory]
    [InlineData("The account “alice” already exists on this server.")]
    [InlineData("The user “alice” already exists on “control.box.new”.")]
    [InlineData("The domain “alice.example” already exists in the userdata.")]
    [InlineData("The parameter “foo” is not valid for the module “AccountRemoteRoot”.")]
    [InlineData("The transfer session “abc” does not exist.")]
    [InlineData("The session is already running.")]
    [InlineData("The session has already been aborted.")]
    [InlineData("You must specify the “localuser” parameter.")]
    [InlineData("The queue is closed.")]
    [InlineData("Restricted Restore does not carry reseller privileges.")]
    public async Task Any_other_refusal_stays_one(string reason)
    {
        var server = new StubServer().Refuses(reason);
        var failure = await server.FailureOf(server.Client.EnqueueTransferItemAsync(StubServer.Session, Alice, null, Token));
        failure.Kind.ShouldBe(WhmErrorKind.ApiFailure);
        failure.Reason.ShouldBe(reason);
        failure.MayHaveTakenEffect.ShouldBeFalse();
        failure.SourceTokenMayRemain.ShouldBeFalse();
        failure.IsMissingPrivilege.ShouldBeFalse();
    }

    [Theory]
    [InlineData("duplicate", "The account “duplicate” item is not valid.")]
    [InlineData("duplicate", "No such item on the source: duplicate")]
    [InlineData("already queued", "The user 'already queued' does not exist.")]
    public async Task A_name_that_sounds_like_the_refusal_is_not_mistaken_for_it(string user, string reason)
    {
        var server = new StubServer().Refuses(reason);
        (await server.FailureOf(server.Client.EnqueueTransferItemAsync(StubServer.Session, Alice with { User = user }, null, Token))).Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task A_schema_leaves_out_what_the_server_does_not_know()
    {
        var server = new StubServer().AnswersOk();
        var schema = Schema("user", "localuser", "size", "skipemail");
        await server.Client.EnqueueTransferItemAsync(StubServer.Session, Alice with { Options = new AccountOptions { SkipMail = true } }, schema, Token);
        server.Request.Parameters.Keys.ShouldBe(["transfer_session_id", "module", "user", "localuser", "skipemail", "size"], ignoreOrder: true);
    }

    [Fact]
    public void What_a_schema_does_not_know_is_told_only_where_it_matters()
    {
        var item = Alice with { Options = new AccountOptions { SkipMail = true, Force = true } };
        item.Parameters().MissingFrom(Schema("user", "localuser", "size", "replaceip")).ShouldBe(["skipemail", "force"], ignoreOrder: true);
        Alice.Parameters().MissingFrom(Schema("user", "localuser", "size", "replaceip")).ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_size_is_not_sent_and_none_counts_as_one()
    {
        new AccountItem { User = "a" }.Parameters()["size"].ShouldBeNull();
        new AccountItem { User = "a", Size = 0 }.Parameters()["size"].ShouldBe("1");
    }

    [Fact]
    public void A_particular_address_asks_for_a_dedicated_one()
    {
        var parameters = (Alice with { Options = new AccountOptions { CustomIp = "192.0.2.9" } }).Parameters();
        parameters["ip"].ShouldBe("1");
        parameters["customip"].ShouldBe("192.0.2.9");
    }

    [Fact]
    public void Contradictions_are_refused_aloud()
    {
        var force = new AccountOptions { Force = true };
        Should.Throw<InvalidOperationException>(() => (Alice with { LocalUser = "alice2", Options = force }).Parameters());
        Should.Throw<InvalidOperationException>(() => (Alice with { LocalUser = "alice2", Options = new AccountOptions { SkipAccount = true } }).Parameters());
        Should.Throw<InvalidOperationException>(() => (Alice with { Session = SessionKind.User, Options = force }).Parameters());
        Should.Throw<InvalidOperationException>(() => (Alice with { Session = SessionKind.User, Options = new AccountOptions { LiveTransfer = true } }).Parameters());
        Should.Throw<InvalidOperationException>(() => new LocalArchiveItem { User = "a", Options = new AccountOptions { ExpressTransfer = true } }.Parameters());
    }

    [Fact]
    public void Lists_are_joined_by_commas()
    {
        var item = new LegacyBackupItem { User = "a", Age = LegacyBackupAge.Monthly, Databases = LegacyDatabases.Only(["d1", "d2"], []) };
        item.Parameters()["mysql_dbs_to_restore"].ShouldBe("d1,d2");
        item.Parameters()["pgsql_dbs_to_restore"].ShouldBeNull();
        item.Parameters()["restoretype"].ShouldBe("monthly");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ModuleSchema Schema(params string[] keys) => new(TransferModule.AccountRemoteRoot, keys.ToDictionary(key => key, _ => "text"), ["user"], ["user", "localuser"]);
}
