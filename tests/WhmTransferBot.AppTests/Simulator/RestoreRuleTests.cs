using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class RestoreRuleTests
{
    [Theory]
    [InlineData("force", "1", "RESTORE", true)]
    [InlineData("overwrite_with_delete", "1", "RESTORE", true)]
    [InlineData("skipaccount", "1", "RESTORE", true)]
    [InlineData("force", "0", "TRANSFER", false)]
    public async Task An_account_that_exists_is_overwritten_only_when_that_was_asked_for(string key, string value, string queue, bool moves)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "ivan", (key, value))).Ok();
        await FinishAsync(scene, session);
        (await scene.LogAsync(session)).Outcome("ivan", queue).ShouldBe(moves ? "success-item" : "failed-item");
        scene.New1.Server.FindAccount("ivan").ShouldNotBeNull().Domain.ShouldBe(moves ? "ivans-inn.example" : "ivan-vineyard.example");
    }

    [Theory]
    [InlineData("force")]
    [InlineData("skipaccount")]
    public async Task Overwriting_under_another_name_is_refused_by_the_item(string key)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "alice", ("localuser", "ivan"), (key, "1"))).Ok();
        await FinishAsync(scene, session);
        var last = (await scene.LogAsync(session)).Last(line => line.Item == "alice");
        last.Message!["failure"]!.ToString().ShouldContain("cannot overwrite");
    }

    [Theory]
    [InlineData(ForceRule.NeedsUnrestricted, "1", "success-item")]
    [InlineData(ForceRule.NeedsUnrestricted, "0", "failed-item")]
    [InlineData(ForceRule.NeedsRestricted, "1", "failed-item")]
    [InlineData(ForceRule.NeedsRestricted, "0", "success-item")]
    public async Task Force_follows_the_rule_of_the_server(ForceRule rule, string unrestricted, string outcome)
    {
        await using var scene = await Scene.StartAsync(server => server with { Rules = server.Rules with { Force = rule } });
        var session = await scene.CreateAsync(("unrestricted_restore", unrestricted));
        (await scene.EnqueueAsync(session, "ivan", ("force", "1"))).Ok();
        await FinishAsync(scene, session);
        (await scene.LogAsync(session)).Outcome("ivan", "RESTORE").ShouldBe(outcome);
    }

    [Fact]
    public async Task Restricted_restore_leaves_out_what_a_hostile_archive_could_abuse()
    {
        await using var scene = await Scene.StartAsync();
        scene.Old1.Put(new HostedAccount
        {
            User = "suspect",
            Domain = "suspect.example",
            IsReseller = true,
            AddonDomains = ["second-suspect.example"],
            Databases = new Databases { Postgres = ["suspect_pg"], PostgresUsers = ["suspect_pg"], Mysql = ["suspect_my"] },
        });
        var session = await scene.CreateAsync(("unrestricted_restore", "0"));
        (await scene.EnqueueAsync(session, "suspect")).Ok();
        await FinishAsync(scene, session);

        var moved = scene.New1.Server.FindAccount("suspect").ShouldNotBeNull();
        moved.IsReseller.ShouldBeFalse();
        moved.AddonDomains.ShouldBeEmpty();
        moved.Databases.Postgres.ShouldBeEmpty();
        moved.Databases.Mysql.ShouldBe(["suspect_my"]);
        var skipped = (await scene.LogAsync(session)).Single(line => line.Action == "warning-item").Message!["skipped_items"]!;
        ((int)skipped).ShouldBe(3);
    }

    [Fact]
    public async Task A_rename_takes_the_account_over_under_its_new_name()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "test", ("localuser", "staging"), ("detected_remote_user", "test"))).Ok();
        await FinishAsync(scene, session);
        var log = await scene.LogAsync(session);
        log.Outcome("test", "RESTORE").ShouldBe("success-item");
        log.Last(line => line.Item == "test").Contents["local_item"]!.ToString().ShouldBe("staging");
        scene.New1.Server.FindAccount("staging").ShouldNotBeNull().Domain.ShouldBe("staging-site.example");
        (await scene.LogAsync(session, "item-RESTORE_AccountRemoteRoot_test"))[0].Message!.ToJsonString().ShouldContain("staging");
    }

    [Theory]
    [InlineData("xferpoint", false)]
    [InlineData("live_transfer", true)]
    public async Task Only_express_and_live_transfer_change_the_source(string key, bool suspends)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "erin", (key, "1"))).Ok();
        await FinishAsync(scene, session);
        var source = scene.Old1.FindAccount("erin").ShouldNotBeNull();
        source.PointsTo.ShouldBe("new1.example.net");
        (source.SuspendReason is not null).ShouldBe(suspends);
    }

    [Theory]
    [InlineData("old1.example.net", "erin-password", "success-item", null)]
    [InlineData("192.0.2.10", "erin-password", "success-item", null)]
    [InlineData("old1.example.net", "wrong", "failed-item", "password")]
    [InlineData("nowhere.example.net", "erin-password", "failed-item", "connect")]
    public async Task A_user_session_finds_out_about_its_password_when_the_item_runs(
        string host, string password, string outcome, string? words)
    {
        await using var scene = await Scene.StartAsync();
        var created = await scene.PostAsync(
            "create_remote_user_transfer_session", ("host", host), ("password", password), ("unrestricted_restore", "1"));
        var session = created.Ok().Text("transfer_session_id");
        (await scene.AddAsync(scene.New1, session, "AccountRemoteUser", ("user", "erin"), ("localuser", "erin"))).Ok();
        await FinishAsync(scene, session);
        var log = await scene.LogAsync(session);
        log.Single(line => line.Action == "initiator").Message!.ToString().ShouldBe("norootcopy");
        log.Outcome("erin", "RESTORE").ShouldBe(outcome);
        if (words is not null)
            log.Last(line => line.Item == "erin").Message!["failure"]!.ToString().ShouldContain(words);
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_taken_over_only_when_that_was_asked_for()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "heidi", ("overwrite_all_dbs", "1"))).Ok();
        await FinishAsync(scene, session);
        scene.New1.Server.FindAccount("heidi").ShouldNotBeNull().Databases.Mysql.ShouldBe(["shopdata"]);
        scene.New1.Server.FindAccount("heidi").ShouldNotBeNull().Databases.MysqlUsers.ShouldBe(["heidi_shopdata"]);
        var legacy = scene.New1.Server.FindAccount("legacy").ShouldNotBeNull();
        legacy.Databases.Mysql.ShouldBeEmpty();
        legacy.Databases.MysqlUsers.ShouldBe(["shopdata"]);
    }

    [Fact]
    public async Task Express_transfer_is_not_possible_where_a_database_name_is_taken()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "heidi", ("xferpoint", "1"))).Ok();
        await FinishAsync(scene, session);
        (await scene.LogAsync(session)).Last(line => line.Item == "heidi").Message!["failure"]!.ToString().ShouldContain("Express");
        scene.Old1.FindAccount("heidi").ShouldNotBeNull().PointsTo.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_items_for_the_same_name_one_wins()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "erin", ("localuser", "newcomer"))).Ok();
        (await scene.EnqueueAsync(session, "dave", ("localuser", "newcomer"))).Ok();
        await FinishAsync(scene, session);
        (await scene.LogAsync(session)).Count(line => line is { Action: "failed-item", Queue: "RESTORE" }).ShouldBe(1);
    }

    [Theory]
    [InlineData(null, null, "wrong", null, "permission denied")]
    [InlineData("ssh", "2222", null, null, "connection refused")]
    [InlineData("whostmgr", null, null, "untrusted", "certificate")]
    [InlineData("ssh", null, null, "no-root", "does not allow root")]
    public async Task A_login_that_fails_is_a_refused_creation_that_says_why(
        string? transport, string? port, string? password, string? flaw, string words)
    {
        await using var scene = await Scene.StartAsync();
        scene.Old1.Change(source => Flawed(source, flaw));
        (string, string)[] changes =
        [
            ("comm_transport", transport ?? "whostmgr"), ("password", password ?? "old1-root-password"), ("port", port ?? "22"),
        ];
        var terms = Sessions.RootTerms.Where(term => changes.All(change => change.Item1 != term.Key)).Concat(changes).ToArray();
        var reply = await scene.PostAsync("create_remote_root_transfer_session", terms);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain(words);
        scene.Old1.TokenNames.ShouldBe(["practice"]);
    }

    [Theory]
    [InlineData("practice", null, true)]
    [InlineData("practice-locked", "practice-passphrase", false)]
    [InlineData("practice-locked", "wrong", false)]
    [InlineData("unknown", null, false)]
    public async Task A_key_must_be_stored_here_unlocked_and_accepted_there(string name, string? passphrase, bool accepted)
    {
        await using var scene = await Scene.StartAsync();
        (string, string)[] login = [("host", "old1.example.net"), ("user", "root"), ("sshkey_name", name)];
        if (passphrase is not null)
            login = [.. login, ("sshkey_passphrase", passphrase)];
        (await scene.PostAsync("remote_basic_credential_check", login)).Succeeded.ShouldBe(accepted);
        (await scene.PostAsync("create_remote_root_transfer_session", [.. login, ("comm_transport", "ssh")])).Succeeded.ShouldBe(accepted);
    }

    [Theory]
    [InlineData("su", "old1-root-password", true)]
    [InlineData("su", "wrong", false)]
    [InlineData("sudo", null, false)]
    public async Task Somebody_who_is_not_root_has_to_become_root(string method, string? rootPassword, bool accepted)
    {
        await using var scene = await Scene.StartAsync();
        var administrator = new AdministratorLogin("ops", "ops-password", "su");
        scene.Old1.Change(source => source with { RootLoginAllowed = false, Administrator = administrator });
        (string, string)[] login =
        [
            ("host", "old1.example.net"), ("user", "ops"), ("password", "ops-password"), ("root_escalation_method", method),
            ("root_password", rootPassword ?? ""),
        ];
        (await scene.PostAsync("remote_basic_credential_check", login)).Succeeded.ShouldBe(accepted);
    }

    private static ServerDescription Flawed(ServerDescription source, string? flaw) => flaw switch
    {
        "untrusted" => source with { CertificateIsTrusted = false },
        "no-root" => source with { RootLoginAllowed = false },
        _ => source,
    };

    private static async Task FinishAsync(Scene scene, string session)
    {
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));
    }
}
