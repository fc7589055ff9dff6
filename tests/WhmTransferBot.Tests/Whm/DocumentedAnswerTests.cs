using WhmTransferBot.Whm;
using WhmTransferBot.Whm.Accounts;
using WhmTransferBot.Whm.Analysis;
using WhmTransferBot.Whm.Backups;
using WhmTransferBot.Whm.Keys;
using WhmTransferBot.Whm.Logs;
using WhmTransferBot.Whm.Packages;
using WhmTransferBot.Whm.Packaging;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.RestoreQueue;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Servers;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Tokens;

namespace WhmTransferBot.Tests.Whm;

/// <summary>Each function reads the answer that the reference documents for it.</summary>
public sealed class DocumentedAnswerTests
{
    private static readonly SourceLogin Source = new() { Host = "old1", Password = new Secret("password") };

    [Fact]
    public async Task Available_transfer_modules()
    {
        var modules = await Read("available_transfer_modules", client => client.ListAvailableTransferModulesAsync(Token));
        modules.Select(module => module.Name).ShouldBe(
            ["FeatureListRemoteRoot", "PackageRemoteRoot", "AccountRemoteRoot", "AccountRemoteUser", "AccountLocal", "LegacyAccountBackup"]);
        modules[0].Order.ShouldBe(1000);
    }

    [Fact]
    public async Task Transfer_module_schema()
    {
        var schema = await Read("transfer_module_schema", client => client.GetTransferModuleSchemaAsync(TransferModule.AccountRemoteRoot, Token));
        schema.Primary.ShouldBe(["user"]);
        schema.Required.ShouldBe(["user", "localuser"]);
        schema.Keys.Count.ShouldBe(32);
        schema.Knows("live_transfer").ShouldBeTrue();
        schema.Knows("keep_local_cpuser_values").ShouldBeFalse();
        foreach (var item in SampleItems.All.OfType<AccountItem>()) item.Parameters().KnownTo(schema).Count.ShouldBe(item.Parameters().Count);
    }

    [Fact]
    public async Task Create_remote_root_transfer_session()
    {
        var session = await Read("create_remote_root_transfer_session", client => client.CreateRemoteRootTransferSessionAsync(new RootSessionRequest { Source = Source }, Token));
        session.Id.Value.ShouldBe("vm5docscpanelcopya20140430200606V06z");
        session.StreamingSupported.ShouldBe(true);
        session.CreateText.ShouldContain("Basic credential check");
        session.CreateText.ShouldNotContain("<strong>");
        session.AnalyzeText.ShouldStartWith("Fetching information");
        session.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_remote_user_transfer_session()
    {
        var session = await Read("create_remote_user_transfer_session", client => client.CreateRemoteUserTransferSessionAsync(new UserSessionRequest("old1", new Secret("password")), Token));
        session.ShouldSatisfyAllConditions(
            () => session.Id.Value.ShouldBe("vm5docscpanelnoroo201402251939519hmy"),
            () => session.CreateText.ShouldBeEmpty(),
            () => session.StreamingSupported.ShouldBeNull());
    }

    [Fact]
    public async Task Retrieve_transfer_session_remote_analysis()
    {
        var analysis = await Read("retrieve_transfer_session_remote_analysis", client => client.RetrieveTransferSessionRemoteAnalysisAsync(StubServer.Session, Token));
        analysis.SessionId.ShouldBe(StubServer.Session);
        var account = analysis.Accounts.ShouldHaveSingleItem();
        (account.User, account.Domain, account.Owner, account.BytesUsed, account.FilesUsed, account.HasDedicatedIp)
            .ShouldBe(("mylogin", "mylogin-account.local", "root", 73_682_944, 1204, false));
        account.WorkerNodes.ShouldBeEmpty();
        analysis.Packages.ShouldBe([new SourcePackage("package1", "default")]);
        analysis.Local.ShouldSatisfyAllConditions(
            local => local.AvailableAddresses.ShouldBe(["192.168.1.1"]),
            local => local.DedicatedAddresses["192.168.1.2"].ShouldBe("domain.tld"),
            local => local.Domains.ShouldHaveSingleItem(),
            local => local.Domains["DOMAIN.tld"].ShouldBe("user"),
            local => local.Users.ShouldContain("nobody"),
            local => local.Groups.ShouldContain("bin"),
            local => local.Databases.MySqlDatabases["user_db1"].ShouldBe("user"),
            local => local.Databases.MySqlUsers["user_user1"].ShouldBe("user"),
            local => local.Databases.PostgreSqlDatabases.ShouldBeEmpty(),
            local => (local.Host, local.Version, local.MajorVersion, local.RoundcubeDatabase).ShouldBe(("hostname.domain.tld", "11.90.0.6", "11.90", "sqlite")));
        analysis.Remote.ShouldSatisfyAllConditions(
            remote => remote.Resellers.ShouldBe(["reseller", "root"], ignoreOrder: true),
            remote => remote.Conflicts.ShouldBeEmpty(),
            remote => remote.ConflictText.ShouldBeNull(),
            remote => remote.SupportsLiveTransfers.ShouldBeTrue(),
            remote => remote.ServerType.ShouldBe("WHM1164"),
            remote => remote.CpVersion.ShouldBe("11.64"),
            remote => remote.LinkedNodes.ShouldHaveSingleItem().EnabledServices.ShouldBe(["exim", "imap"]));
        analysis.Modules.Single(module => module.Key == "MySQL").Facts["Remote Type"].ShouldBe("MariaDB");
        analysis.Options.Unrestricted.ShouldBeTrue();
        analysis.SharedDatabaseServer.ShouldBeFalse();
    }

    [Fact]
    public Task Analyze_transfer_session_remote() => Do("analyze_transfer_session_remote", client => client.AnalyzeTransferSessionRemoteAsync(StubServer.Session, Token));

    [Fact]
    public async Task Validate_system_user()
    {
        var verdict = await Read("validate_system_user", client => client.ValidateSystemUserAsync("username", Token));
        verdict.ShouldBe(new SystemUserVerdict(Exists: false, Reserved: false, ValidForNew: true, ValidForTransfer: true));
        verdict.IsFree.ShouldBeTrue();
    }

    [Fact]
    public async Task Enqueue_transfer_item() =>
        (await Read("enqueue_transfer_item", client => client.EnqueueTransferItemAsync(StubServer.Session, new PackageItem("gold"), null, Token))).ShouldBe(EnqueueOutcome.Queued);

    [Fact]
    public async Task Start_transfer_session() =>
        (await Read("start_transfer_session", client => client.StartTransferSessionAsync(StubServer.Session, Token))).ShouldBe(90210);

    [Fact]
    public async Task Get_transfer_session_state() =>
        (await Read("get_transfer_session_state", client => client.GetTransferSessionStateAsync(StubServer.Session, Token))).State.ShouldBe(SessionState.Running);

    [Fact]
    public async Task Fetch_transfer_session_log()
    {
        var page = await Read("fetch_transfer_session_log", client => client.ReadMasterLogAsync(StubServer.Session, LogPosition.Start, Token));
        page.Events.Select(entry => entry.Action).ShouldBe([MasterLogAction.Start, MasterLogAction.Initiator, MasterLogAction.Version, MasterLogAction.Complete]);
        page.Events[1].Text.ShouldBe("norootcopy");
        page.Events[2].Text.ShouldBe("2.3");
        page.Events[3].Time.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1598991043));
    }

    [Fact]
    public Task Pause_transfer_session() => Do("pause_transfer_session", client => client.PauseTransferSessionAsync(StubServer.Session, Token));

    [Fact]
    public Task Abort_transfer_session() => Do("abort_transfer_session", client => client.AbortTransferSessionAsync(StubServer.Session, Token));

    [Fact]
    public async Task Restore_modules_summary()
    {
        var modules = await Read("restore_modules_summary", client => client.ListRestoreModulesAsync(Token));
        modules.Single(module => module.Name == "Account").AllowedInRestrictedRestore.ShouldBeTrue();
        modules.Single(module => module.Name == "Reseller").AllowedInRestrictedRestore.ShouldBeFalse();
        modules.ShouldAllBe(module => module.Summary.Count == 1);
    }

    [Fact]
    public async Task Remote_basic_credential_check()
    {
        var check = await Read("remote_basic_credential_check", client => client.CheckRemoteCredentialsAsync(Source, Token));
        check.ShouldBe(new CredentialCheck("Basic credential check…\nDone\n", "basic credential check\n"));
    }

    [Fact]
    public async Task Delete_account_archives()
    {
        var deletion = await Read("delete_account_archives", client => client.DeleteAccountArchivesAsync("example", null, Token));
        deletion.Messages.ShouldBe(["Found archive: /home/example/example.tar.gz"]);
        deletion.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_local_cpmove_restore() =>
        (await Read("start_local_cpmove_restore", client => client.StartLocalArchiveRestoreAsync(new LocalArchiveRestore("/home/a.tar.gz"), Token))).Value.ShouldBe("example202003301756425ugO");

    [Fact]
    public async Task Verify_new_username()
    {
        (await Read("verify_new_username", client => client.VerifyNewUsernameAsync("a", Token))).ShouldBe(new UsernameVerdict(true, null));
        (await Read("verify_new_username_for_restore", client => client.VerifyNewUsernameForRestoreAsync("a", Token))).IsUsable.ShouldBeTrue();
        (await new StubServer().Refuses("“test” is reserved.").Client.VerifyNewUsernameAsync("test", Token)).ShouldBe(new UsernameVerdict(false, "“test” is reserved."));
    }

    [Theory]
    [InlineData("listaccts")]
    [InlineData("accountsummary")]
    public async Task Accounts(string function)
    {
        var account = function == "listaccts"
            ? (await Read(function, client => client.ListAccountsAsync(new AccountSearch(AccountSearchField.User, "user"), Token))).ShouldHaveSingleItem()
            : await Read(function, client => client.GetAccountSummaryAsync("user", Token));
        account.ChildNodes.ShouldBeEmpty();
        (account with { ChildNodes = [] }).ShouldBeEquivalentTo(new AccountSummary(
            "user", "example.com", "root", "default", "192.0.2.10", "home", 14 * 1024 * 1024, null, 1204, false, null, false,
            DateTimeOffset.FromUnixTimeSeconds(1652457780), "maildir", "user@example.com", []));
    }

    [Fact]
    public async Task Domains()
    {
        var data = await Read("domainuserdata", client => client.GetDomainUserDataAsync("example.com", Token));
        (data.User, data.ServerName, data.DocumentRoot, data.Ip).ShouldBe(("user", "example.com", "/home/username/public_html", "10.0.0.1"));
        data.Aliases.ShouldBe(["parkeddomain.com", "www.parkeddomain.com"]);
        (await Read("getdomainowner", client => client.GetDomainOwnerAsync("example.com", Token))).ShouldBe("user");
        var domain = (await Read("get_domain_info", client => client.GetDomainInfoAsync(Token))).ShouldHaveSingleItem();
        (domain.Domain, domain.User, domain.Type, domain.Ip).ShouldBe(("example.com", "user", "main", "192.0.2.10"));
    }

    [Fact]
    public async Task Packages()
    {
        var package = (await Read("listpkgs", client => client.ListPackagesAsync(PackageFilter.All, Token))).ShouldHaveSingleItem();
        (package.Name, package.FeatureList, package.Settings["QUOTA"], package.Settings["MAX_TEAM_USERS"]).ShouldBe(("default", "default", "unlimited", "7"));
    }

    [Fact]
    public async Task Addresses()
    {
        (await Read("listips", client => client.ListAddressesAsync(Token))).ShouldBe([new ServerAddress("192.0.2.10", "192.0.2.10", true, false, true, true, "eth0")]);
        var reseller = await Read("getresellerips", client => client.GetResellerAddressesAsync("reseller", Token));
        reseller.All.ShouldBeFalse();
        reseller.Addresses.ShouldBe(["192.0.2.10"]);
    }

    [Fact]
    public async Task Facts_about_the_server()
    {
        (await Read("version", client => client.GetVersionAsync(Token))).ShouldBe("11.88.0.1");
        (await Read("gethostname", client => client.GetHostnameAsync(Token))).ShouldBe("hostname.example.com");
        (await Read("resolvedomainname", client => client.ResolveDomainNameAsync("hostname.example.com", Token))).ShouldBe("192.0.2.10");
        (await Read("get_featurelists", client => client.ListFeatureListsAsync(Token))).ShouldBe(["default", "gold"]);
        (await Read("systemloadavg", client => client.GetLoadAverageAsync(Token))).ShouldBe(new LoadAverage(0.21, 0.3, 0.28));
        (await Read("current_mysql_version", client => client.GetDatabaseServerVersionAsync(Token))).ShouldBe(new DatabaseServerVersion("mysql", "8.0"));
        (await Read("get_maximum_users", client => client.GetMaximumUsersAsync(Token))).ShouldBe(100);
        (await Read("applist", client => client.ListFunctionsAsync(Token))).ShouldBe(["version", "listaccts"], ignoreOrder: true);
        (await Read("getdiskusage", client => client.GetDiskUsageAsync(Token))).ShouldBe(
            [new DiskPartition("/", "vda1", 51_606_140L * 1024, 10_606_140L * 1024, 41_000_000L * 1024, 21, 3_000_000, 3_276_800)]);
    }

    [Fact]
    public async Task Packaging()
    {
        var session = await Read("start_background_pkgacct", client => client.StartPackagingAsync(new PackagingRequest("username"), Token));
        session.ShouldBe(new PackagingSession(new PackagingSessionId("username20200323154328kDJ2Kx4xua2KtG"), "master.log", "master.error_log"));
        (await Read("get_pkgacct_session_state", client => client.GetPackagingStateAsync(session.Id, Token))).ShouldBe(PackagingState.Running);
        var line = (await Read("fetch_pkgacct_master_log", client => client.ReadPackagingLogAsync(session.Id, LogPosition.Start, Token))).Events.ShouldHaveSingleItem();
        line.ShouldBe(new ItemLogEvent(ItemLogKind.Output, "out", "pkgacct started.") { Time = new DateTimeOffset(2020, 3, 23, 10, 43, 28, TimeSpan.FromHours(-5)) });
    }

    [Fact]
    public async Task Restore_queue()
    {
        var task = new RestoreTask("user", "2014-05-20");
        (await Read("restore_queue_add_task", client => client.AddRestoreTaskAsync(task, Token))).ShouldBe("3b99QG5fp99tdL5");
        (await Read("restore_queue_is_active", client => client.IsRestoreQueueActiveAsync(Token))).ShouldBeTrue();
        (await Read("restore_queue_list_pending", client => client.ListPendingRestoresAsync(Token))).ShouldBe([task]);
        (await Read("restore_queue_list_active", client => client.ListActiveRestoresAsync(Token))).ShouldBe([task]);
        var state = await Read("restore_queue_state", client => client.GetRestoreQueueStateAsync(Token));
        (state.IsActive, state.Pending.Count, state.Active.Count, state.Completed.Count).ShouldBe((false, 0, 0, 0));
        var completed = (await Read("restore_queue_list_completed", client => client.ListCompletedRestoresAsync(Token))).ShouldHaveSingleItem();
        (completed.Task, completed.Outcome, completed.Session, completed.Counters).ShouldBe((task, ItemOutcome.Success, null, ItemCounters.None));
        completed.Finished.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1400600000));
        await Do("restore_queue_activate", client => client.ActivateRestoreQueueAsync(Token));
        await Do("restore_queue_clear_pending_task", client => client.ClearPendingRestoreAsync("user", Token));
        await Do("restore_queue_clear_completed_task", client => client.ClearCompletedRestoreAsync("user", completed.Started!.Value, Token));
        await Do("restore_queue_clear_all_pending_tasks", client => client.ClearPendingRestoresAsync(Token));
        await Do("restore_queue_clear_all_completed_tasks", client => client.ClearCompletedRestoresAsync(Token));
        await Do("restore_queue_clear_all_failed_tasks", client => client.ClearFailedRestoresAsync(Token));
        await Do("restore_queue_clear_all_tasks", client => client.ClearRestoreQueueAsync(Token));
    }

    [Fact]
    public async Task Ssh_keys()
    {
        (await Read("generatesshkeypair", client => client.GenerateSshKeyPairAsync(new SshKeyRequest("KeyFile"), Token))).ShouldBe(new SshKeyPair("KeyFile", null));
        (await Read("authorizesshkey", client => client.AuthorizeSshKeyAsync("test", true, Token))).ShouldBe(new SshKeyAuthorization("test", true));
        await Do("importsshkey", client => client.ImportSshKeyAsync(new Secret("key text"), "name", Token));
    }

    [Fact]
    public async Task Api_tokens()
    {
        var created = await Read("api_token_create", client => client.CreateApiTokenAsync(new ApiTokenRequest("migration"), Token));
        (created.Name, created.Token.Reveal(), created.CreatedAt).ShouldBe(("migration", "<secret>", DateTimeOffset.FromUnixTimeSeconds(1609459200)));
        created.Privileges.ShouldBe(["all"]);
        var listed = (await Read("api_token_list", client => client.ListApiTokensAsync(Token))).ShouldHaveSingleItem();
        (listed.Name, listed.ExpiresAt).ShouldBe(("migration", null));
        listed.Privileges.ShouldBe(["all"]);
        listed.AllowedAddresses.ShouldBeEmpty();
        await Do("api_token_update", client => client.UpdateApiTokenAsync(new ApiTokenChange("migration"), Token));
        await Do("api_token_revoke", client => client.RevokeApiTokenAsync("migration", Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<T> Read<T>(string function, Func<WhmClient, Task<T>> call)
    {
        Assert.SkipUnless(WhmReference.IsThere, WhmReference.Missing);
        return call(new StubServer().Answers(WhmReference.Example(function)).Client);
    }

    private static async Task Do(string function, Func<WhmClient, Task> call)
    {
        Assert.SkipUnless(WhmReference.IsThere, WhmReference.Missing);
        var server = new StubServer().Answers(WhmReference.Example(function));
        await call(server.Client);
        server.Request.Function.ShouldBe(function);
    }
}
