using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>The table on the catalogue, row by row.</summary>
public sealed class PracticeRangeTests
{
    [Theory]
    [InlineData("ivan", "TRANSFER", "already exists")]
    [InlineData("test", "TRANSFER", "reserved")]
    [InlineData("grace", "TRANSFER", "could not package")]
    [InlineData("judy", "RESTORE", "belongs to the account “wellness”")]
    public async Task An_account_that_cannot_move_to_new1_says_why(string user, string queue, string words)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync(user);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var failed = (await scene.LogAsync(session)).Last(line => line.Action == "failed-item" && line.Queue == queue);
        failed.Message!["failure"]!.ToString().ShouldContain(words);
    }

    [Theory]
    [InlineData("heidi", "altered_items", "heidi_shopdata")]
    [InlineData("mallory", "warnings", "legacy-gold")]
    [InlineData("walter", "skipped_items", "cron")]
    [InlineData("shop2", "warnings", "north")]
    [InlineData("design1", "warnings", "studio")]
    public async Task An_account_that_moves_with_remarks_says_which(string user, string counter, string words)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync(user);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var result = (await scene.LogAsync(session)).Single(line => line.Action == "warning-item").Message!;
        result[counter]!.ToString().ShouldNotBe("0");
        result["contents"]![counter]!.ToJsonString().ShouldContain(words, Case.Insensitive);
        scene.New1.Server.FindAccount(user).ShouldNotBeNull();
    }

    [Fact]
    public async Task All_others_of_old1_move_to_new1_without_a_word_and_fit()
    {
        await using var scene = await Scene.StartAsync();
        string[] special = ["ivan", "test", "grace", "judy", "heidi", "mallory", "walter"];
        var session = await scene.CreateAsync(("transfer_threads", "9"), ("restore_threads", "9"));
        foreach (var account in scene.Old1.Accounts.Where(account => !special.Contains(account.User)))
            (await scene.EnqueueAsync(session, account.User, ("prerequisite_user", account.Owner))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(6));

        var outcomes = (await scene.LogAsync(session))
            .Where(line => line is { Queue: "RESTORE", Item: not null } && line.Action.EndsWith("-item", StringComparison.Ordinal));

        outcomes.Select(line => line.Action).Distinct().ShouldBe(["process-item", "start-item", "success-item"], ignoreOrder: true);
        outcomes.Count(line => line.Action == "success-item").ShouldBe(14);
        scene.New1.Server.FindAccount("shop3").ShouldNotBeNull().Owner.ShouldBe("north");
        scene.New1.Server.FindAccount("frank").ShouldNotBeNull().Bytes.ShouldBe(200_000_000_000);
    }

    [Fact]
    public async Task There_are_two_free_addresses_on_new1_for_three_accounts()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        foreach (var user in new[] { "bob", "dave", "shop1" })
            (await scene.EnqueueAsync(session, user, ("ip", "1"))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(1));

        var failed = (await scene.LogAsync(session)).Where(line => line is { Action: "failed-item", Queue: "RESTORE" }).ToList();

        failed.Single().Message!["failure"]!.ToString().ShouldContain("dedicated IP");
        new[] { "bob", "dave", "shop1" }.Select(user => scene.New1.Server.FindAccount(user)?.DedicatedAddress).OfType<string>()
            .ShouldBe(["198.51.100.11", "198.51.100.12"], ignoreOrder: true);
    }

    [Fact]
    public async Task New2_has_no_room_for_frank_and_a_licence_for_two_more_accounts()
    {
        await using var scene = await Scene.StartAsync();
        var new2 = scene.Host["new2"];
        var session = await scene.CreateAsync(new2);
        foreach (var user in new[] { "frank", "erin", "dave", "north" })
            (await scene.AddAsync(new2, session, "AccountRemoteRoot", ("user", user), ("localuser", user))).Ok();
        (await scene.PostAsync(new2, "start_transfer_session", ("transfer_session_id", session))).Ok();
        scene.Clock.Advance(TimeSpan.FromHours(3));

        var reply = await scene.PostAsync(new2, "fetch_transfer_session_log", ("transfer_session_id", session), ("logfile", "master.log"));
        var log = reply.Ok().LogLines;

        log.Last(line => line is { Item: "frank", Queue: "TRANSFER" }).Message!["failure"]!.ToString().ShouldContain("free space");
        log.Where(line => line is { Action: "failed-item", Queue: "RESTORE" } && line.Item != "frank").Single()
            .Message!["failure"]!.ToString().ShouldContain("allows 10 accounts");
        new2.Server.Accounts.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Databases_from_another_kind_of_server_are_remarked_as_dangerous()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync(("host", "old2.example.net"), ("password", "old2-root-password"));
        foreach (var user in new[] { "nina", "karl" })
            (await scene.EnqueueAsync(session, user)).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var log = await scene.LogAsync(session);
        var contents = log.Single(line => line.Action == "warning-item").Message!["contents"]!;
        contents["dangerous_items"]!.ToJsonString().ShouldContain("MariaDB 10.6");
        log.Outcome("karl", "RESTORE").ShouldBe("success-item");
    }

    [Fact]
    public async Task The_slower_way_is_taken_where_streaming_is_not_supported()
    {
        await using var scene = await Scene.StartAsync();
        var streamed = await TimeOfTransferAsync(scene, "old1", "mover");
        var copied = await TimeOfTransferAsync(scene, "old2", "mover2");
        copied.ShouldBeGreaterThan(streamed * 1.2);
    }

    private static async Task<double> TimeOfTransferAsync(Scene scene, string source, string user)
    {
        scene.Host[source].Server.Put(new HostedAccount { User = user, Domain = $"{user}.example", Bytes = 20_000_000_000 });
        var session = await scene.CreateAsync(("host", $"{source}.example.net"), ("password", $"{source}-root-password"));
        (await scene.EnqueueAsync(session, user)).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));
        var transfer = (await scene.LogAsync(session)).Where(line => line.Item == user && line.Queue == "TRANSFER").ToList();
        return transfer[^1].Time - transfer[0].Time;
    }
}
