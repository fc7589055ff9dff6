using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Analysis;
using WhmTransferBot.Whm.Servers;

namespace WhmTransferBot.Tests.Whm;

/// <summary>The shapes that older releases and the guide's samples have.</summary>
public sealed class TolerantReadingTests
{
    [Fact]
    public async Task The_analysis_of_the_old_guide_is_read()
    {
        var server = new StubServer().AnswersData("""
            {"transfer_session_id":"abc","config":{"shared_mysql_server":"0"},"options":{"skip_reseller_privs":null,"unrestricted":"0"},
             "items":{"accounts":[{"user":"user","domain":"example.com","owner":"root","bytesused":"123456789","has_dedicated_ip":"1"},{"domain":"nobody.example"}],"packages":["bare",{"name":"package1"}]},
             "local":{"users":{"root":"1","gone":0},"groups":[],"domains":{"*":"nobody"},"dedicated_ips":[],"available_ips":null,"dbs":{"dbs":[],"users":null},"host":"local.example.com","version":"11.90"},
             "remote":{"host":"remote.example.com","version":0,"dbs":null,"resellers":[],"has_owners":"1","has_disk_used":1}}
            """);
        var analysis = await server.Client.RetrieveTransferSessionRemoteAnalysisAsync(StubServer.Session, Token);
        var account = analysis.Accounts.ShouldHaveSingleItem();
        (account.BytesUsed, account.FilesUsed, account.HasDedicatedIp).ShouldBe((123456789, null, true));
        analysis.Packages.ShouldBe([new SourcePackage("bare", null), new SourcePackage("package1", null)]);
        analysis.Local.Users.ShouldBe(["root"]);
        analysis.Local.Domains.ShouldBeEmpty();
        analysis.Local.AvailableAddresses.ShouldBeEmpty();
        analysis.Local.DedicatedAddresses.ShouldBeEmpty();
        analysis.Local.Databases.MySqlDatabases.ShouldBeEmpty();
        analysis.Remote.Version.ShouldBeNull();
        analysis.Remote.Resellers.ShouldBeEmpty();
        analysis.Remote.HasOwners.ShouldBeTrue();
        analysis.Modules.ShouldBeEmpty();
        (analysis.Options.Unrestricted, analysis.SharedDatabaseServer).ShouldBe((false, false));
    }

    [Fact]
    public async Task An_analysis_without_anything_is_empty_and_no_fault()
    {
        var analysis = await new StubServer().AnswersData("{}").Client.RetrieveTransferSessionRemoteAnalysisAsync(StubServer.Session, Token);
        analysis.Accounts.ShouldBeEmpty();
        analysis.SessionId.ShouldBeNull();
    }

    [Fact]
    public async Task Conflicts_are_read_as_the_map_that_they_are()
    {
        var server = new StubServer().AnswersData("""
            {"remote":{"conflicts":{"alice":{"dbs":{"MYSQL":{"alice_wp":{"remote_owner":"alice","local_owner":"bob"}}},"users":{"PGSQL":{"alice_pg":{"local_owner":"carol"}}}}}}}
            """);
        var remote = (await server.Client.RetrieveTransferSessionRemoteAnalysisAsync(StubServer.Session, Token)).Remote;
        remote.Conflicts.ShouldBe(
        [
            new DatabaseConflict("alice_wp", DatabaseNameKind.Database, DatabaseEngine.MySql, "alice", "bob"),
            new DatabaseConflict("alice_pg", DatabaseNameKind.User, DatabaseEngine.PostgreSql, "alice", "carol"),
        ]);
        remote.ConflictText.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"Could not <b>load</b>\"", "Could not load")]
    [InlineData("[\"odd\"]", "[\"odd\"]")]
    [InlineData("{\"odd\":1}", "{\"odd\":1}")]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("{}", null)]
    [InlineData("0", null)]
    public async Task Conflicts_of_another_shape_are_passed_on_as_text(string conflicts, string? text)
    {
        var server = new StubServer().AnswersData($$$"""{"remote":{"conflicts":{{{conflicts}}}}}""");
        var remote = (await server.Client.RetrieveTransferSessionRemoteAnalysisAsync(StubServer.Session, Token)).Remote;
        remote.ConflictText.ShouldBe(text);
        remote.Conflicts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("14M", 14L << 20)]
    [InlineData("1.5G", 3L << 29)]
    [InlineData("512K", 512L << 10)]
    [InlineData("2T", 2L << 40)]
    [InlineData("14 MB", 14L << 20)]
    [InlineData("0M", 0L)]
    [InlineData("0", 0L)]
    [InlineData("unlimited", null)]
    [InlineData("*unknown*", null)]
    [InlineData("", null)]
    [InlineData("M", null)]
    [InlineData("-5M", null)]
    [InlineData("99999999999999999999P", null)]
    [InlineData(null, null)]
    public void Sizes_with_units_become_bytes(string? text, long? bytes) => DiskSize.Read(text).ShouldBe(bytes);

    [Fact]
    public async Task Numbers_may_be_texts_everywhere()
    {
        (await new StubServer().AnswersData("""{"one":"0.21","five":"0.30","fifteen":"0.28"}""").Client.GetLoadAverageAsync(Token)).ShouldBe(new LoadAverage(0.21, 0.3, 0.28));
        (await new StubServer().AnswersData("""{"users":"0"}""").Client.GetMaximumUsersAsync(Token)).ShouldBeNull();
        (await new StubServer().AnswersData("""{"pid":"30831"}""").Client.StartTransferSessionAsync(StubServer.Session, Token)).ShouldBe(30831);
        (await new StubServer().AnswersData("{}").Client.StartTransferSessionAsync(StubServer.Session, Token)).ShouldBeNull();
        var verdict = await new StubServer().AnswersData("""{"reserved":"0","valid_for_transfer":"1","exists":null,"valid_for_new":true}""").Client.ValidateSystemUserAsync("a", Token);
        verdict.ShouldBe(new SystemUserVerdict(false, false, true, true));
        var disk = (await new StubServer().AnswersData("""{"partition":[{"mount":"/home","available":"99999999999999999999","used":"12","total":"1e3","percentage":"212"}]}""").Client.GetDiskUsageAsync(Token)).ShouldHaveSingleItem();
        (disk.AvailableBytes, disk.UsedBytes, disk.TotalBytes, disk.Percentage).ShouldBe((0, 12 * 1024, 1000 * 1024, 100));
    }

    [Theory]
    [InlineData("Testing “old1” for transfer streaming support with password authentication....<strong>Streaming Supported</strong>\n", true)]
    [InlineData("Testing “old1” for transfer streaming support …HTTP/1.1 401 Access Denied\n", false)]
    [InlineData("Streaming <b>not</b> supported", false)]
    [InlineData("Basic credential check … Done", null)]
    [InlineData("", null)]
    public async Task The_streaming_test_is_read_out_of_the_text(string text, bool? supported)
    {
        var server = new StubServer().AnswersData($$"""{"transfer_session_id":"abc","create_rawout":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""");
        var request = new WhmTransferBot.Whm.Sessions.RootSessionRequest { Source = new() { Host = "old1", Password = new("password") } };
        (await server.Client.CreateRemoteRootTransferSessionAsync(request, Token)).StreamingSupported.ShouldBe(supported);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
