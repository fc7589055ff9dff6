using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class QueueOrderTests
{
    [Theory]
    [InlineData("TRANSFER")]
    [InlineData("RESTORE")]
    public async Task Modules_are_worked_off_one_after_another_in_the_order_of_their_numbers(string queue)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync(("transfer_threads", "5"), ("restore_threads", "5"));
        (await scene.EnqueueAsync(session, "mallory")).Ok();
        (await scene.AddAsync(scene.New1, session, "PackageRemoteRoot", ("package", "legacy-gold"))).Ok();
        (await scene.AddAsync(scene.New1, session, "FeatureListRemoteRoot", ("featurelist", "gold-features"))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));

        var log = (await scene.LogAsync(session)).Where(line => line.Queue == queue).ToList();

        log.Where(line => line.Action is "start-item" or "success-item").Select(line => $"{line.Action} {line.Item}").ShouldBe(
        [
            "start-item gold-features", "success-item gold-features", "start-item legacy-gold", "success-item legacy-gold",
            "start-item mallory", "success-item mallory",
        ]);
        scene.New1.Server.FindAccount("mallory").ShouldNotBeNull().Package.ShouldBe("legacy-gold");
    }

    [Fact]
    public async Task Inside_a_module_the_priority_counts_and_then_the_name()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync(("transfer_threads", "1"), ("restore_threads", "1"));
        foreach (var (user, priority) in new[] { ("carol", "20"), ("erin", "20"), ("alice", "255"), ("dave", "3") })
            (await scene.EnqueueAsync(session, user, ("priority", priority))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));

        var log = await scene.LogAsync(session);

        var begun = log.Where(line => line is { Action: "start-item", Queue: "TRANSFER" }).Select(line => line.Item);
        begun.ShouldBe(["dave", "carol", "erin", "alice"]);
    }

    [Theory]
    [InlineData("TRANSFER")]
    [InlineData("RESTORE")]
    public async Task An_account_waits_until_its_prerequisite_is_past_the_same_stage(string queue)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync(("transfer_threads", "4"), ("restore_threads", "4"));
        foreach (var user in new[] { "shop4", "shop2" })
            (await scene.EnqueueAsync(session, user, ("prerequisite_user", "north"), ("priority", "1"))).Ok();
        (await scene.EnqueueAsync(session, "north")).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));

        var log = await scene.LogAsync(session);

        var north = IndexOf(log, "north", queue, "success-item");
        IndexOf(log, "shop2", queue, "start-item").ShouldBeGreaterThan(north);
        IndexOf(log, "shop4", queue, "start-item").ShouldBeGreaterThan(north);
        scene.New1.Server.FindAccount("shop2").ShouldNotBeNull().Owner.ShouldBe("north");
    }

    [Fact]
    public async Task An_account_whose_prerequisite_failed_goes_on_without_it()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "erin", ("prerequisite_user", "grace"))).Ok();
        (await scene.EnqueueAsync(session, "grace")).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));
        var log = await scene.LogAsync(session);
        log.Outcome("grace", "TRANSFER").ShouldBe("failed-item");
        log.Outcome("erin", "RESTORE").ShouldBe("success-item");
    }

    [Fact]
    public async Task Accounts_that_wait_for_each_other_do_not_wait_forever()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "erin", ("prerequisite_user", "dave"))).Ok();
        (await scene.EnqueueAsync(session, "dave", ("prerequisite_user", "erin"))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(2));
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
    }

    [Theory]
    [InlineData("3", 12, false, 3)]
    [InlineData("50", 12, false, 9)]
    [InlineData("8", 2, false, 2)]
    [InlineData("8", 12, true, 1)]
    public async Task A_queue_gets_the_workers_asked_for_within_the_caps(string asked, int items, bool solo, int workers)
    {
        await using var scene = await Scene.StartAsync(server => server with { HasSoloLicence = solo });
        var users = new[] { "alice", "bob", "carol", "dave", "erin", "heidi", "mallory", "north", "shop1", "shop2", "shop3", "shop4" };
        var session = await scene.CreateAsync(("transfer_threads", asked), ("restore_threads", asked));
        foreach (var user in users.Take(items))
            (await scene.EnqueueAsync(session, user)).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(3));

        var log = await scene.LogAsync(session);

        log.Count(line => line is { Action: "complete", Queue: "TRANSFER" }).ShouldBe(workers);
        log.Count(line => line is { Action: "complete", Queue: "RESTORE" }).ShouldBe(workers);
        MostAtOnce(log, "TRANSFER").ShouldBe(workers);
    }

    [Fact]
    public async Task Both_queues_work_at_the_same_time()
    {
        await using var scene = await Scene.StartAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.ItemStalls) { Item = "dave", Queue = "TRANSFER" });
        var session = await scene.RunAsync("dave", "erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var log = await scene.LogAsync(session);
        log.Outcome("dave", "TRANSFER").ShouldBeNull();
        log.Outcome("erin", "RESTORE").ShouldBe("success-item");
    }

    private static int IndexOf(IReadOnlyList<LogLine> log, string item, string queue, string action) =>
        log.Index().Single(pair => pair.Item.Item == item && pair.Item.Queue == queue && pair.Item.Action == action).Index;

    private static int MostAtOnce(IReadOnlyList<LogLine> log, string queue)
    {
        var (now, most) = (0, 0);
        foreach (var line in log.Where(line => line.Queue == queue))
        {
            now += line.Action switch { "start-item" => 1, "success-item" or "warning-item" or "failed-item" => -1, _ => 0 };
            most = Math.Max(most, now);
        }

        return most;
    }
}
