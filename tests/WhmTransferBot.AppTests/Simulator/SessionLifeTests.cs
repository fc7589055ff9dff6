namespace WhmTransferBot.AppTests.Simulator;

public sealed class SessionLifeTests
{
    [Fact]
    public async Task A_session_goes_from_pending_over_running_to_completed_and_the_account_is_there()
    {
        await using var scene = await Scene.StartAsync();
        var source = scene.Old1.FindAccount("alice");
        var session = await scene.CreateAsync();
        session.Length.ShouldBe(36);
        session.ShouldStartWith("old1examplenetcopya20260302201500");
        (await scene.StateAsync(session)).ShouldBe("PENDING");
        (await scene.EnqueueAsync(session, "alice", ("size", "1200000000"))).Ok().Data.ShouldBeNull();
        await scene.StartAsync(session);
        (await scene.StateAsync(session)).ShouldBe("RUNNING");

        scene.Clock.Advance(TimeSpan.FromHours(1));

        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        var moved = scene.New1.Server.FindAccount("alice").ShouldNotBeNull();
        moved.Domain.ShouldBe("alices-bakery.example");
        moved.Databases.Mysql.ShouldBe(["alice_wp"]);
        scene.Old1.FindAccount("alice").ShouldBeSameAs(source);
    }

    [Fact]
    public async Task The_master_log_tells_the_story_in_the_order_of_the_documented_sample()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));

        var log = await scene.LogAsync(session);

        log.Select(line => $"{line.Child} {line.Queue} {line.Action}").ShouldBe(
        [
            "0  start", "0  initiator", "0  version", "0 TRANSFER queue_count", "0 TRANSFER queue_size",
            "0 RESTORE queue_count", "0 RESTORE queue_size", "0  remotehost",
            "1 TRANSFER start", "1 TRANSFER process-item", "1 TRANSFER start-item", "1 TRANSFER success-item", "1 TRANSFER complete",
            "1 RESTORE start", "1 RESTORE process-item", "1 RESTORE start-item", "1 RESTORE success-item", "1 RESTORE complete",
            "0  complete",
        ]);
    }

    [Fact]
    public async Task Lines_carry_the_time_at_which_things_happened_not_the_time_at_which_somebody_looked()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("alice");
        var started = scene.Clock.GetUtcNow().ToUnixTimeSeconds();
        scene.Clock.Advance(TimeSpan.FromHours(5));

        var log = await scene.LogAsync(session);

        log[0].Time.ShouldBe(started);
        log[^1].Time.ShouldBeInRange(started + 20, started + 120);
        log.Select(line => line.Time).ShouldBeInOrder();
    }

    [Fact]
    public async Task The_master_log_only_grows()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("alice", "carol", "erin");
        var before = "";
        for (var look = 0; look < 40; look++)
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(5));
            var now = (await scene.FetchAsync(session, "master.log")).Ok().Text("log");
            now.ShouldStartWith(before);
            before = now;
        }

        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task Completed_stands_also_over_a_session_in_which_everything_failed()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("ivan", "nobody-here");
        scene.Clock.Advance(TimeSpan.FromHours(1));

        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        var log = await scene.LogAsync(session);
        log.Outcome("ivan", "RESTORE").ShouldBe("failed-item");
        log.Outcome("nobody-here", "RESTORE").ShouldBe("failed-item");
    }

    [Fact]
    public async Task A_failed_transfer_is_mirrored_into_the_restore_queue_by_the_same_process()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("ivan");
        scene.Clock.Advance(TimeSpan.FromHours(1));

        var log = await scene.LogAsync(session);

        var transfer = log.Single(line => line is { Action: "failed-item", Queue: "TRANSFER" });
        var restore = log.Where(line => line is { Item: "ivan", Queue: "RESTORE" }).ToList();
        restore.Select(line => line.Action).ShouldBe(["start-item", "failed-item"]);
        restore.ShouldAllBe(line => line.Pid == transfer.Pid);
        transfer.Message!["failure"]!.ToString().ShouldBe("The account “ivan” already exists on “new1.example.net”.");
        restore[1].Message!.AsObject().Select(pair => pair.Key).ShouldBe(["size", "failure"], ignoreOrder: true);
        (await scene.FetchAsync(session, "item-RESTORE_AccountRemoteRoot_ivan")).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_is_idempotent_while_the_session_runs()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("alice");

        var first = await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromSeconds(3));
        var second = await scene.StartAsync(session);

        second.ShouldBe(first);
        scene.New1.Server.Sessions.Single().StartedPids.ShouldBe([first]);
        scene.New1.Server.Calls.CarriedOut("start_transfer_session").ShouldBe(3);
    }

    [Fact]
    public async Task A_pause_waits_for_the_items_in_hand_and_a_start_goes_on_from_there()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync(("transfer_threads", "1"), ("restore_threads", "1"));
        foreach (var user in new[] { "alice", "carol", "erin" })
            (await scene.EnqueueAsync(session, user)).Ok();
        var pid = await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromSeconds(5));

        (await scene.OnAsync("pause_transfer_session", session)).Ok().Reason.ShouldBe("OK.");
        (await scene.StateAsync(session)).ShouldBe("PAUSING");
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        (await scene.StateAsync(session)).ShouldBe("PAUSING");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.StateAsync(session)).ShouldBe("PAUSED");

        var paused = await scene.LogAsync(session);
        paused[^1].Action.ShouldBe("pause");
        paused.Outcome("alice", "TRANSFER").ShouldBe("success-item");
        paused.ShouldNotContain(line => line.Item == "carol");
        scene.Clock.Advance(TimeSpan.FromHours(10));
        (await scene.StartAsync(session)).ShouldNotBe(pid);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        var log = await scene.LogAsync(session);
        log.ShouldContain(line => line.Action == "resume");
        log.Outcome("alice", "RESTORE").ShouldBe("success-item");
        log.Outcome("carol", "RESTORE").ShouldBe("success-item");
    }

    [Fact]
    public async Task An_abort_kills_transfers_and_lets_restores_end()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync(("transfer_threads", "1"), ("restore_threads", "1"));
        foreach (var (user, priority) in new[] { ("alice", "1"), ("carol", "2"), ("erin", "3") })
            (await scene.EnqueueAsync(session, user, ("priority", priority))).Ok();
        await scene.StartAsync(session);
        await WaitUntilRestoringAsync(scene, session, "alice");

        (await scene.OnAsync("abort_transfer_session", session)).Ok();

        (await scene.StateAsync(session)).ShouldBe("ABORTING");
        var aborting = await scene.LogAsync(session);
        aborting.Outcome("carol", "TRANSFER").ShouldBe("failed-item");
        aborting.Last(line => line is { Item: "carol", Queue: "TRANSFER" }).Message!["failure"]!.ToString().ShouldBe("Aborted.");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.StateAsync(session)).ShouldBe("ABORTED");
        var log = await scene.LogAsync(session);
        log[^1].Action.ShouldBe("abort");
        log.Outcome("alice", "RESTORE").ShouldBe("success-item");
        log.ShouldNotContain(line => line.Item == "erin");
        scene.New1.Server.FindAccount("alice").ShouldNotBeNull();
        scene.New1.Server.FindAccount("carol").ShouldBeNull();
    }

    [Theory]
    [InlineData(2, 119, "PENDING")]
    [InlineData(2, 120, "FAILED")]
    [InlineData(4, 239, "PENDING")]
    [InlineData(4, 240, "FAILED")]
    public async Task A_pending_session_that_nobody_touches_fails_after_the_idle_limit(int limitHours, int minutes, string expected)
    {
        await using var scene = await Scene.StartAsync(server => server with
        {
            Rules = server.Rules with { IdleLimit = TimeSpan.FromHours(limitHours) },
        });
        var session = await scene.CreateAsync();

        scene.Clock.Advance(TimeSpan.FromMinutes(minutes));

        (await scene.StateAsync(session)).ShouldBe(expected);
    }

    [Fact]
    public async Task Adding_an_item_lets_the_idle_limit_begin_anew()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.Clock.Advance(TimeSpan.FromMinutes(90));
        (await scene.EnqueueAsync(session, "alice")).Ok();
        scene.Clock.Advance(TimeSpan.FromMinutes(90));
        (await scene.StateAsync(session)).ShouldBe("PENDING");
        scene.Clock.Advance(TimeSpan.FromMinutes(30));
        (await scene.StateAsync(session)).ShouldBe("FAILED");
        (await scene.LogAsync(session)).Single().Action.ShouldBe("fail");
    }

    [Fact]
    public async Task The_temporary_token_on_the_source_lives_as_long_as_the_session()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("erin");
        scene.Old1.TokenNames.ShouldContain(name => name.StartsWith("transfer-", StringComparison.Ordinal));
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        scene.Old1.TokenNames.ShouldBe(["practice"]);
    }

    [Fact]
    public async Task A_session_can_be_asked_about_for_thirty_days()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("erin");
        scene.Clock.Advance(TimeSpan.FromDays(29));
        (await scene.LogAsync(session))[^1].Action.ShouldBe("complete");
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await scene.OnAsync("get_transfer_session_state", session)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_move_of_the_same_account_meets_the_first_one()
    {
        await using var scene = await Scene.StartAsync();
        await scene.RunAsync("erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var second = await scene.RunAsync("erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.LogAsync(second)).Outcome("erin", "TRANSFER").ShouldBe("failed-item");
    }

    private static async Task WaitUntilRestoringAsync(Scene scene, string session, string user)
    {
        for (var look = 0; look < 200; look++)
        {
            if ((await scene.LogAsync(session)).Any(line => line.Item == user && line is { Queue: "RESTORE", Action: "start-item" }))
                return;
            scene.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException($"{user} was never restored.");
    }
}
