using WhmTransferBot.Simulator;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class OtherFunctionTests
{
    [Fact]
    public async Task An_account_is_packaged_on_its_server_and_the_archive_restored_there()
    {
        await using var scene = await Scene.StartAsync();
        var packaging = (await scene.PostAsync("start_background_pkgacct", ("user", "legacy"))).Ok().Text("session_id");
        (await scene.PostAsync("get_pkgacct_session_state", ("session_id", packaging))).Ok().Text("state").ShouldBe("RUNNING");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.PostAsync("get_pkgacct_session_state", ("session_id", packaging))).Ok().Text("state").ShouldBe("COMPLETED");
        var log = (await scene.PostAsync("fetch_pkgacct_master_log", ("session_id", packaging))).Ok().Text("log");
        log.ShouldContain("/home/cpmove-legacy.tar.gz");
        scene.New1.Server.RemoveAccount("legacy").ShouldBeTrue();

        var restore = (await scene.PostAsync("start_local_cpmove_restore", ("cpmovepath", "/home/cpmove-legacy.tar.gz"))).Ok();
        var session = restore.Text("transfer_session_id");
        session.Length.ShouldBe("legacy".Length + 18);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        scene.New1.Server.FindAccount("legacy").ShouldNotBeNull().Databases.Mysql.ShouldBe(["shopdata"]);

        var deleted = (await scene.PostAsync("delete_account_archives", ("user", "legacy"))).Ok();
        deleted.Metadata["output"]!["messages"]![0]!.ToString().ShouldContain("/home/cpmove-legacy.tar.gz");
        (await scene.PostAsync("start_local_cpmove_restore", ("cpmovepath", "/home/cpmove-legacy.tar.gz"))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task The_restore_queue_works_off_its_jobs_with_sessions_of_their_own()
    {
        await using var scene = await Scene.StartAsync();
        foreach (var user in new[] { "zoe", "legacy" })
            (await scene.PostAsync("restore_queue_add_task", ("user", user), ("restore_point", "2026-03-01"))).Ok();
        (await CountAsync(scene, "pending")).ShouldBe(2);
        (await scene.PostAsync("restore_queue_activate")).Ok().Reason.ShouldBe("Restore queue processing initiated");
        (await CountAsync(scene, "pending")).ShouldBe(1);
        (await CountAsync(scene, "active")).ShouldBe(1);
        (await scene.PostAsync("restore_queue_is_active")).Ok().Text("is_active").ShouldBe("1");
        scene.Clock.Advance(TimeSpan.FromHours(1));

        var completed = (await scene.PostAsync("restore_queue_list_completed")).Ok().Data!["restore_job"]!.AsArray();
        completed.Count.ShouldBe(2);
        completed[0]!["status_info"]!["result"]!.ToString().ShouldBe("1");
        (await scene.StateAsync(completed[1]!["status_info"]!["transfer_session_id"]!.ToString())).ShouldBe("COMPLETED");
        (await scene.PostAsync("restore_queue_is_active")).Ok().Text("is_active").ShouldBe("0");
        (await scene.PostAsync("restore_queue_clear_all_completed_tasks")).Ok();
        (await CountAsync(scene, "completed")).ShouldBe(0);
    }

    [Theory]
    [InlineData("ivan", 1, 0, 1, 1)]
    [InlineData("newcomer", 0, 0, 1, 1)]
    [InlineData("test", 0, 1, 0, 0)]
    [InlineData("root", 1, 1, 0, 0)]
    [InlineData("test2", 0, 0, 1, 0)]
    [InlineData("with-dash", 0, 0, 1, 0)]
    [InlineData("9lives", 0, 0, 0, 0)]
    [InlineData("Big", 0, 0, 0, 0)]
    public async Task A_username_is_judged_by_four_flags(string name, int exists, int reserved, int transfer, int fresh)
    {
        await using var scene = await Scene.StartAsync();
        var data = (await scene.PostAsync("validate_system_user", ("user", name))).Ok().Data!;
        string[] flags = ["exists", "reserved", "valid_for_transfer", "valid_for_new"];
        flags.Select(key => (int)data[key]!).ShouldBe([exists, reserved, transfer, fresh]);
        (await scene.PostAsync("verify_new_username", ("user", name))).Succeeded.ShouldBe(fresh == 1 && exists == 0);
        (await scene.PostAsync("verify_new_username_for_restore", ("user", name))).Succeeded.ShouldBe(transfer == 1 && exists == 0);
    }

    [Fact]
    public async Task Accounts_can_be_searched_narrowed_sorted_and_paged()
    {
        await using var scene = await Scene.StartAsync();
        var old1 = scene.Host["old1"];
        (await UsersAsync(scene, old1, ("search", "^shop"))).ShouldBe(["shop1", "shop2", "shop3", "shop4"]);
        (await UsersAsync(scene, old1, ("search", "shop1"), ("searchmethod", "exact"))).ShouldBe(["shop1"]);
        (await UsersAsync(scene, old1, ("search", "north"), ("searchtype", "owner"), ("searchmethod", "exact"))).Count.ShouldBe(4);
        (string, string)[] filter = [("api.filter.enable", "1"), ("api.filter.a.field", "plan"), ("api.filter.a.arg0", "legacy-gold")];
        (await UsersAsync(scene, old1, filter)).ShouldBe(["mallory"]);
        (string, string)[] order = [("api.sort.enable", "1"), ("api.sort.a.field", "user"), ("api.sort.a.reverse", "1")];
        (await UsersAsync(scene, old1, order))[0].ShouldBe("walter");
        (string, string)[] chunk = [("api.chunk.enable", "1"), ("api.chunk.start", "3"), ("api.chunk.size", "2"), ("want", "user,domain")];
        var page = await scene.PostAsync(old1, "listaccts", chunk);
        page.Ok().Data!["acct"]!.AsArray().Select(row => row!["user"]!.ToString()).ShouldBe(["carol", "dave"]);
        page.Data!["acct"]![0]!.AsObject().Count.ShouldBe(2);
        page.Metadata["chunk"]!["records"]!.ToString().ShouldBe("21");
        (await scene.PostAsync(old1, "listaccts", ("search", "("))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Domains_have_owners_and_a_move_changes_them()
    {
        await using var scene = await Scene.StartAsync();
        (await scene.PostAsync("getdomainowner", ("domain", "judys-yoga.example"))).Ok().Text("user").ShouldBe("wellness");
        (await scene.PostAsync("getdomainowner", ("domain", "erin.example"))).Ok().Data!["user"].ShouldBeNull();
        (await scene.PostAsync("domainuserdata", ("domain", "erin.example"))).Succeeded.ShouldBeFalse();
        (await scene.PostAsync("accountsummary", ("user", "erin"))).Succeeded.ShouldBeFalse();
        await scene.RunAsync("erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.PostAsync("getdomainowner", ("domain", "erin.example"))).Ok().Text("user").ShouldBe("erin");
        (await scene.PostAsync("domainuserdata", ("domain", "erin.example"))).Ok().Reason.ShouldBe("Obtained userdata.");
        var summary = (await scene.PostAsync("accountsummary", ("domain", "erin.example"))).Ok().Data!["acct"]![0]!;
        summary["plan"]!.ToString().ShouldBe("standard");
    }

    [Fact]
    public async Task The_disk_fills_by_archive_and_copy_and_keeps_the_copy()
    {
        await using var scene = await Scene.StartAsync();
        scene.Old1.Put(new HostedAccount { User = "bulky", Domain = "bulky.example", Bytes = 102_400_000_000 });
        var before = await FreeKibAsync(scene);
        await scene.RunAsync("bulky");
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        (before - await FreeKibAsync(scene)).ShouldBe(100_000_000);
        scene.Clock.Advance(TimeSpan.FromHours(5));
        (before - await FreeKibAsync(scene)).ShouldBe(100_000_000);
        scene.New1.Server.FindAccount("bulky").ShouldNotBeNull();
    }

    [Fact]
    public async Task Packages_and_feature_lists_move()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        foreach (var package in new[] { "legacy-gold", "no-such" })
            (await scene.AddAsync(scene.New1, session, "PackageRemoteRoot", ("package", package))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var packages = (await scene.PostAsync("listpkgs")).Ok().Data!["pkg"]!.AsArray();
        packages.Single(package => package!["name"]!.ToString() == "legacy-gold")!["FEATURELIST"]!.ToString().ShouldBe("gold-features");
        (await scene.LogAsync(session)).Outcome("no-such", "TRANSFER").ShouldBe("failed-item");
    }

    [Fact]
    public async Task A_newer_build_lists_more_modules_than_it_describes()
    {
        await using var scene = await Scene.StartAsync();
        var modules = (await scene.PostAsync(scene.Host["new2"], "available_transfer_modules")).Ok().Data!["modules"]!;
        modules["AccountRemoteRoot"]!.ToJsonString().ShouldBe("\"3000\"");
        modules["MailboxConversion"].ShouldNotBeNull();
        (await scene.PostAsync("transfer_module_schema", ("module", "MailboxConversion"))).Succeeded.ShouldBeFalse();
    }

    private static async Task<int> CountAsync(Scene scene, string list) =>
        (await scene.PostAsync("restore_queue_state")).Ok().Data![list]!.AsArray().Count;

    private static async Task<List<string>> UsersAsync(Scene scene, RunningServer server, params (string, string)[] arguments) =>
        [.. (await scene.PostAsync(server, "listaccts", arguments)).Ok().Data!["acct"]!.AsArray().Select(row => row!["user"]!.ToString())];

    private static async Task<long> FreeKibAsync(Scene scene)
    {
        var partitions = (await scene.PostAsync("getdiskusage")).Ok().Data!["partition"]!.AsArray();
        return (long)partitions.Single(partition => partition!["mount"]!.ToString() == "/home")!["available"]!;
    }
}
