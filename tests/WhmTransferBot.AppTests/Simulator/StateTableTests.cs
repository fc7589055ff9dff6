using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Simulator;

/// <summary>What each call does in each state. Rows marked unknown in the sources follow the defaults of the server's rules.</summary>
public sealed class StateTableTests
{
    [Theory]
    [InlineData("Pending", "start", true, "RUNNING")]
    [InlineData("Pending", "pause", false, "PENDING")]
    [InlineData("Pending", "abort", true, "FAILED")]
    [InlineData("Pending", "enqueue", true, "PENDING")]
    [InlineData("Running", "start", true, "RUNNING")]
    [InlineData("Running", "pause", true, "PAUSING")]
    [InlineData("Running", "abort", true, "ABORTING")]
    [InlineData("Running", "enqueue", false, "RUNNING")]
    [InlineData("RunningDead", "start", true, "RUNNING")]
    [InlineData("RunningDead", "pause", true, "FAILED")]
    [InlineData("RunningDead", "abort", true, "FAILED")]
    [InlineData("RunningDead", "enqueue", false, "RUNNING")]
    [InlineData("Pausing", "start", false, "PAUSING")]
    [InlineData("Pausing", "pause", true, "PAUSING")]
    [InlineData("Pausing", "abort", true, "ABORTING")]
    [InlineData("Pausing", "enqueue", false, "PAUSING")]
    [InlineData("Paused", "start", true, "RUNNING")]
    [InlineData("Paused", "pause", false, "PAUSED")]
    [InlineData("Paused", "abort", true, "ABORTED")]
    [InlineData("Paused", "enqueue", true, "PAUSED")]
    [InlineData("Aborting", "start", false, "ABORTING")]
    [InlineData("Aborting", "pause", false, "ABORTING")]
    [InlineData("Aborting", "abort", true, "ABORTING")]
    [InlineData("Aborting", "enqueue", false, "ABORTING")]
    [InlineData("Aborted", "start", false, "ABORTED")]
    [InlineData("Aborted", "pause", false, "ABORTED")]
    [InlineData("Aborted", "abort", false, "ABORTED")]
    [InlineData("Aborted", "enqueue", false, "ABORTED")]
    [InlineData("Completed", "start", false, "COMPLETED")]
    [InlineData("Completed", "pause", false, "COMPLETED")]
    [InlineData("Completed", "abort", false, "COMPLETED")]
    [InlineData("Completed", "enqueue", false, "COMPLETED")]
    [InlineData("Failed", "start", false, "FAILED")]
    [InlineData("Failed", "pause", false, "FAILED")]
    [InlineData("Failed", "abort", false, "FAILED")]
    [InlineData("Failed", "enqueue", false, "FAILED")]
    public async Task A_call_does_what_the_table_says(string state, string call, bool succeeds, string stateAfterwards)
    {
        await using var scene = await Scene.StartAsync();
        var session = await BringToAsync(scene, state);

        var reply = call == "enqueue"
            ? await scene.EnqueueAsync(session, "erin")
            : await scene.OnAsync($"{call}_transfer_session", session);

        reply.Succeeded.ShouldBe(succeeds, reply.Body);
        reply.Reason.ShouldNotBeEmpty();
        (await scene.StateAsync(session)).ShouldBe(stateAfterwards);
    }

    [Theory]
    [InlineData("Completed", true)]
    [InlineData("Failed", true)]
    [InlineData("Aborted", false)]
    public async Task A_server_may_let_a_start_after_the_end_succeed_without_effect(string state, bool succeeds)
    {
        await using var scene = await Scene.StartAsync(server => server with { Rules = server.Rules with { StartAfterTheEnd = true } });
        var session = await BringToAsync(scene, state);
        (await scene.OnAsync("start_transfer_session", session)).Succeeded.ShouldBe(succeeds);
        (await scene.StateAsync(session)).ShouldBe(state.ToUpperInvariant());
    }

    [Fact]
    public async Task A_server_may_accept_items_while_it_runs()
    {
        await using var scene = await Scene.StartAsync(server => server with { Rules = server.Rules with { EnqueueWhileRunning = true } });
        var session = await BringToAsync(scene, "Running");
        (await scene.EnqueueAsync(session, "erin")).Ok();
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await scene.LogAsync(session)).Outcome("erin", "RESTORE").ShouldBe("success-item");
    }

    [Fact]
    public async Task A_start_over_a_dead_process_begins_again_with_what_was_in_hand()
    {
        await using var scene = await Scene.StartAsync();
        var session = await BringToAsync(scene, "RunningDead");
        var dead = scene.New1.Server.Sessions.Single().StartedPids.Single();
        scene.Clock.Advance(TimeSpan.FromDays(2));
        (await scene.StateAsync(session)).ShouldBe("RUNNING");

        (await scene.StartAsync(session)).ShouldNotBe(dead);
        scene.Clock.Advance(TimeSpan.FromDays(1));

        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        (await scene.LogAsync(session)).Outcome("frank", "RESTORE").ShouldBe("success-item");
    }

    /// <summary>A session with one large account, in this state.</summary>
    private static async Task<string> BringToAsync(Scene scene, string state)
    {
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "frank")).Ok();
        if (state == "Pending")
            return session;
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        switch (state)
        {
            case "RunningDead":
                scene.New1.Server.Faults.Add(new Fault(FaultKind.ProcessDies));
                break;
            case "Failed":
                scene.New1.Server.Faults.Add(new Fault(FaultKind.SessionFails));
                break;
            case "Completed":
                scene.Clock.Advance(TimeSpan.FromDays(1));
                break;
            case "Pausing":
                (await scene.OnAsync("pause_transfer_session", session)).Ok();
                break;
            case "Paused":
                (await scene.OnAsync("pause_transfer_session", session)).Ok();
                scene.Clock.Advance(TimeSpan.FromDays(1));
                break;
            case "Aborting":
                scene.Clock.Advance(TimeSpan.FromMinutes(63));
                (await scene.OnAsync("abort_transfer_session", session)).Ok();
                break;
            case "Aborted":
                (await scene.OnAsync("abort_transfer_session", session)).Ok();
                scene.Clock.Advance(TimeSpan.FromDays(1));
                break;
        }

        return session;
    }
}
