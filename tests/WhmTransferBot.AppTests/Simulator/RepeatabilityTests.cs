using System.Text.RegularExpressions;
using CsCheck;
using WhmTransferBot.Simulator.Catalogues;

namespace WhmTransferBot.AppTests.Simulator;

public sealed partial class RepeatabilityTests
{
    private static readonly string[] Users = ["alice", "bob", "ivan", "grace", "heidi", "shop1", "north"];
    private static readonly string[] Final = ["COMPLETED", "ABORTED", "FAILED"];

    [Fact]
    public async Task The_same_seed_tells_the_same_story_however_often_somebody_looks()
    {
        var seldom = await StoryAsync(looks: 1);
        var often = await StoryAsync(looks: 400);
        often.ShouldBe(seldom);
    }

    [Fact]
    public async Task Another_seed_tells_another_story() =>
        (await StoryAsync(looks: 1, seed: 2)).ShouldNotBe(await StoryAsync(looks: 1));

    [Fact]
    public async Task Speed_shortens_the_work_and_nothing_else()
    {
        await using var scene = await Scene.StartAsync(options => options with { Speed = 80 });
        var session = await scene.RunAsync("frank");
        var idle = await scene.CreateAsync();
        scene.Clock.Advance(TimeSpan.FromSeconds(70));
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        scene.Clock.Advance(TimeSpan.FromMinutes(110));
        (await scene.StateAsync(idle)).ShouldBe("PENDING");
    }

    [Fact]
    public Task Whatever_is_called_in_whatever_order_the_session_keeps_its_promises()
    {
        var step = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 6], Gen.Int[1, 600]);
        return step.Array[1, 25].SampleAsync(steps => KeepsItsPromisesAsync(steps), iter: 40, threads: 1);
    }

    [Fact]
    public async Task A_large_world_is_generated_and_moves()
    {
        await using var scene = await Scene.StartAsync(options => options with { Servers = Catalogue.Generated(seed: 7, accounts: 500) });
        scene.Old1.Accounts.Count.ShouldBe(500);
        scene.Old1.Accounts.Select(account => account.Domain).Distinct().Count().ShouldBe(500);
        var session = await scene.CreateAsync(("transfer_threads", "9"), ("restore_threads", "9"));
        foreach (var account in scene.Old1.Accounts)
            (await scene.EnqueueAsync(session, account.User, ("prerequisite_user", account.Owner))).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromDays(5));
        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        var owners = scene.Old1.Accounts.Select(account => (account.User, account.Owner));
        scene.New1.Server.Accounts.Select(account => (account.User, account.Owner)).ShouldBe(owners);
    }

    private static async Task<string> StoryAsync(int looks, int seed = 1)
    {
        await using var scene = await Scene.StartAsync(options => options with { Seed = seed });
        var session = await scene.RunAsync(Users);
        for (var look = 0; look < looks; look++)
        {
            scene.Clock.Advance(TimeSpan.FromHours(1) / looks);
            await scene.StateAsync(session);
            await scene.FetchAsync(session, "item-TRANSFER_AccountRemoteRoot_alice");
        }

        return session + (await scene.FetchAsync(session, "master.log")).Ok().Text("log");
    }

    private static async Task KeepsItsPromisesAsync((int Call, int User, int Seconds)[] steps)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        var (log, state) = ("", "PENDING");
        foreach (var (call, user, seconds) in steps)
        {
            await DoAsync(scene, session, call, Users[user], seconds);
            var next = await scene.StateAsync(session);
            (next == state || !Final.Contains(state)).ShouldBeTrue($"{state} became {next}");
            state = next;
            var reply = await scene.FetchAsync(session, "master.log");
            var grown = reply.Succeeded ? reply.Text("log") : "";
            grown.ShouldStartWith(log);
            log = grown;
        }

        EveryItemHasAtMostOneOutcomeInEachQueue(LogLine.Parse(log));
    }

    private static Task<Reply> DoAsync(Scene scene, string session, int call, string user, int seconds)
    {
        scene.Clock.Advance(TimeSpan.FromSeconds(seconds) / 10);
        return call switch
        {
            0 or 1 => scene.EnqueueAsync(session, user),
            2 or 3 => scene.OnAsync("start_transfer_session", session),
            4 => scene.OnAsync("pause_transfer_session", session),
            _ when seconds > 500 => scene.OnAsync("abort_transfer_session", session),
            _ => scene.OnAsync("get_transfer_session_state", session),
        };
    }

    private static void EveryItemHasAtMostOneOutcomeInEachQueue(IReadOnlyList<LogLine> log)
    {
        var outcomes = log.Where(line => Outcome().IsMatch(line.Action)).Select(line => $"{line.Queue} {line.Item}").ToList();
        outcomes.Distinct().Count().ShouldBe(outcomes.Count);
        var begun = log.Where(line => line.Action == "start-item").Select(line => $"{line.Queue} {line.Item}").ToHashSet();
        outcomes.ShouldAllBe(outcome => begun.Contains(outcome));
    }

    [GeneratedRegex("^(success|warning|failed)-item$")]
    private static partial Regex Outcome();
}
