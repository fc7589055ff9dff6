using System.Net;
using System.Text;
using System.Text.Json;
using WhmTransferBot.Simulator.Faults;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class FaultTests
{
    [Fact]
    public async Task A_slow_answer_takes_effect_at_once_and_arrives_when_the_clock_says_so()
    {
        await using var scene = await Scene.StartAsync();
        var session = await PreparedAsync(scene);
        scene.New1.Server.Faults.Add(new Fault(FaultKind.SlowAnswer)
        {
            Function = "start_transfer_session",
            Delay = TimeSpan.FromMinutes(5),
        });

        var answer = scene.OnAsync("start_transfer_session", session);
        await UntilAsync(() => scene.New1.Server.Calls.CarriedOut("start_transfer_session") == 1);
        answer.IsCompleted.ShouldBeFalse();
        (await scene.StateAsync(session)).ShouldBe("RUNNING");
        await UntilAsync(() =>
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(5));
            return answer.IsCompleted;
        });

        (await answer).Ok();
    }

    [Fact]
    public async Task A_lost_answer_has_taken_effect()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.LostAnswer) { Function = "enqueue_transfer_item", Count = 1 });

        await Should.ThrowAsync<HttpRequestException>(() => scene.EnqueueAsync(session, "alice"));

        scene.New1.Server.Sessions.Single().Items.Single().Name.ShouldBe("alice");
        (await scene.EnqueueAsync(session, "alice")).Reason.ShouldContain("already");
    }

    [Fact]
    public async Task A_reset_connection_has_had_no_effect()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.ConnectionReset) { Function = "enqueue_transfer_item", Count = 1 });

        await Should.ThrowAsync<HttpRequestException>(() => scene.EnqueueAsync(session, "alice"));

        scene.New1.Server.Sessions.Single().Items.ShouldBeEmpty();
        scene.New1.Server.Calls.Received("enqueue_transfer_item").ShouldBe(1);
        scene.New1.Server.Calls.CarriedOut("enqueue_transfer_item").ShouldBe(0);
        (await scene.EnqueueAsync(session, "alice")).Ok();
    }

    [Fact]
    public async Task A_fault_strikes_as_often_as_it_was_told()
    {
        await using var scene = await Scene.StartAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.AccessDenied) { Count = 2 });
        for (var call = 0; call < 2; call++)
            (await scene.PostAsync("version")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await scene.PostAsync("version")).Ok();
        scene.New1.Server.Faults.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_without_a_count_strikes_until_it_is_lifted_and_only_where_it_was_told()
    {
        await using var scene = await Scene.StartAsync();
        var id = scene.New1.Server.Faults.Add(new Fault(FaultKind.HtmlPage) { Function = "get*" });
        for (var call = 0; call < 5; call++)
        {
            var page = await scene.PostAsync("gethostname");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.ContentType!.ShouldStartWith("text/html");
            page.Body.ShouldStartWith("<!DOCTYPE html>");
        }

        (await scene.PostAsync("version")).Ok();
        (await scene.PostAsync(scene.Host["new2"], "gethostname")).Ok();
        scene.New1.Server.Faults.Lift(id).ShouldBeTrue();
        (await scene.PostAsync("gethostname")).Ok();
        scene.New1.Server.Faults.Lift(id).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cut_body_is_no_longer_json()
    {
        await using var scene = await Scene.StartAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.CutBody) { Count = 1 });
        var reply = await scene.PostAsync("listaccts");
        reply.Status.ShouldBe(HttpStatusCode.OK);
        Should.Throw<JsonException>(() => reply.Json);
    }

    [Theory]
    [InlineData(FaultKind.ResetInBody)]
    [InlineData(FaultKind.CutChunks)]
    public async Task An_answer_that_breaks_off_has_taken_effect(FaultKind kind)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.New1.Server.Faults.Add(new Fault(kind) { Function = "enqueue_transfer_item", Count = 1 });

        await Should.ThrowAsync<HttpRequestException>(() => scene.EnqueueAsync(session, "alice"));

        scene.New1.Server.Sessions.Single().Items.Single().Name.ShouldBe("alice");
    }

    [Fact]
    public async Task A_call_that_hangs_has_no_effect_and_is_reset_when_the_faults_are_lifted()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.Hangs) { Function = "enqueue_transfer_item", Count = 1 });

        var answer = scene.EnqueueAsync(session, "alice");
        await UntilAsync(() => scene.New1.Server.Calls.Received("enqueue_transfer_item") == 1 && scene.New1.Server.Faults.Active.Count == 0);
        answer.IsCompleted.ShouldBeFalse();
        await UntilAsync(() =>
        {
            scene.New1.Server.Faults.Clear();
            return answer.IsCompleted;
        });

        await Should.ThrowAsync<HttpRequestException>(answer);
        scene.New1.Server.Sessions.Single().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_can_turn_into_text()
    {
        await using var scene = await Scene.StartAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.TextNumbers) { Count = 1 });
        var reply = await scene.PostAsync("get_maximum_users");
        reply.Data!["users"]!.ToJsonString().ShouldBe("\"100\"");
        reply.Metadata["result"]!.ToJsonString().ShouldBe("\"1\"");
    }

    [Fact]
    public async Task An_unavailable_server_says_when_to_come_back()
    {
        await using var scene = await Scene.StartAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.Unavailable) { Count = 1, Delay = TimeSpan.FromSeconds(17) });
        using var handler = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(scene.New1.Url, "/json-api/version?api.version=1"));
        using var response = await handler.SendAsync(request, Scene.Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task The_state_can_be_a_word_that_nobody_knows()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("frank");
        scene.New1.Server.Faults.Add(new Fault(FaultKind.UnknownState) { Text = "REARRANGING", Count = 1 });
        (await scene.StateAsync(session)).ShouldBe("REARRANGING");
        (await scene.StateAsync(session)).ShouldBe("RUNNING");
    }

    [Theory]
    [InlineData("TRANSFER", "failed-item")]
    [InlineData("RESTORE", "success-item")]
    public async Task An_item_fails_in_the_queue_and_with_the_words_that_were_given(string queue, string transferOutcome)
    {
        await using var scene = await Scene.StartAsync();
        const string words = "The checksum is different.";
        scene.New1.Server.Faults.Add(new Fault(FaultKind.ItemFails) { Item = "alice", Queue = queue, Text = words, Count = 1 });
        var session = await scene.RunAsync("alice", "erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));

        var log = await scene.LogAsync(session);
        log.Outcome("alice", "TRANSFER").ShouldBe(transferOutcome);
        log.Last(line => line is { Item: "alice", Queue: "RESTORE" }).Message!["failure"]!.ToString().ShouldBe(words);
        log.Outcome("erin", "RESTORE").ShouldBe("success-item");
        scene.New1.Server.FindAccount("alice").ShouldBeNull();
    }

    [Fact]
    public async Task A_stalled_item_stands_still_until_the_fault_is_lifted()
    {
        await using var scene = await Scene.StartAsync();
        var id = scene.New1.Server.Faults.Add(new Fault(FaultKind.ItemStalls) { Item = "alice", Count = 1 });
        var session = await scene.RunAsync("alice");
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        const string file = "item-TRANSFER_AccountRemoteRoot_alice";
        var standing = await scene.LogAsync(session, file);
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await scene.StateAsync(session)).ShouldBe("RUNNING");
        (await scene.LogAsync(session, file)).Count.ShouldBe(standing.Count);

        scene.New1.Server.Faults.Lift(id).ShouldBeTrue();
        (await scene.LogAsync(session, file)).Count.ShouldBe(standing.Count);
        scene.Clock.Advance(TimeSpan.FromHours(1));

        (await scene.StateAsync(session)).ShouldBe("COMPLETED");
        (await scene.LogAsync(session)).Outcome("alice", "RESTORE").ShouldBe("success-item");
        (await scene.LogAsync(session, file)).Where(line => line.Action == "percentage").Select(line => line.Time).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_worker_that_dies_takes_its_item_along_and_is_replaced()
    {
        await using var scene = await Scene.StartAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.WorkerDies) { Item = "alice", Count = 1 });
        var session = await scene.CreateAsync(("transfer_threads", "1"));
        foreach (var user in new[] { "alice", "erin" })
            (await scene.EnqueueAsync(session, user)).Ok();
        await scene.StartAsync(session);
        scene.Clock.Advance(TimeSpan.FromHours(1));

        var log = await scene.LogAsync(session);
        log.Single(line => line.Action == "child-failed").Message!.ToString().ShouldBe("1/3");
        log.Outcome("alice", "RESTORE").ShouldBe("failed-item");
        log.Outcome("erin", "RESTORE").ShouldBe("success-item");
        log.Where(line => line is { Action: "start", Queue: "TRANSFER" }).Select(line => line.Pid).Distinct().Count().ShouldBe(2);
        (await scene.FetchAsync(session, "master.error_log")).Ok().Text("log").ShouldContain("ended unexpectedly");
    }

    [Fact]
    public async Task A_restart_fails_what_runs_keeps_what_waits_and_nobody_answers_meanwhile()
    {
        await using var scene = await Scene.StartAsync();
        var running = await scene.RunAsync("frank");
        var pending = await scene.CreateAsync();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        scene.New1.Server.Faults.Add(new Fault(FaultKind.ServerRestarts) { Delay = TimeSpan.FromSeconds(90) });

        await Should.ThrowAsync<HttpRequestException>(() => scene.PostAsync("version"));
        scene.Clock.Advance(TimeSpan.FromSeconds(91));

        (await scene.StateAsync(running)).ShouldBe("FAILED");
        (await scene.StateAsync(pending)).ShouldBe("PENDING");
        (await scene.LogAsync(running)).ShouldNotContain(line => line.Action == "fail");
    }

    [Fact]
    public async Task An_idle_session_can_fail_now()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.IdleSessionFails) { Session = session });
        (await scene.StateAsync(session)).ShouldBe("FAILED");
    }

    [Fact]
    public async Task The_log_can_hold_unknown_actions_broken_lines_and_much_padding()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("frank");
        scene.New1.Server.Faults.Add(new Fault(FaultKind.UnknownLogAction) { Text = "rearrange" });
        (await scene.LogAsync(session))[^1].Action.ShouldBe("rearrange");
        scene.New1.Server.Faults.Add(new Fault(FaultKind.LogPadding) { Bytes = 300_000 });
        (await scene.FetchAsync(session, "master.log")).Ok().Text("log").Length.ShouldBeGreaterThan(300_000);
        scene.New1.Server.Faults.Add(new Fault(FaultKind.BrokenLogLine) { Text = "Out of memory! \"quoted\" \\ and “curly”" });
        (await scene.FetchAsync(session, "master.log")).Ok().Text("log").ShouldEndWith("Out of memory! \"quoted\" \\ and “curly”\n");
    }

    [Fact]
    public async Task The_log_can_shrink_and_go_on()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("erin");
        var before = (await scene.FetchAsync(session, "master.log")).Ok().Text("log");
        scene.New1.Server.Faults.Add(new Fault(FaultKind.LogShrinks));
        (await scene.FetchAsync(session, "master.log")).Ok().Text("log").Length.ShouldBeLessThan(before.Length);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        (await scene.LogAsync(session))[^1].Action.ShouldBe("complete");
    }

    [Fact]
    public async Task The_log_can_be_read_while_its_last_line_is_written()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("ivan");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var whole = (await scene.FetchAsync(session, "master.log")).Ok().Text("log");
        scene.New1.Server.Faults.Add(new Fault(FaultKind.CutLogLine) { Count = 1 });
        var cut = (await scene.FetchAsync(session, "master.log")).Ok().Text("log");
        whole.ShouldStartWith(cut);
        cut.ShouldNotEndWith("\n");
        cut.Count(sign => sign == '\n').ShouldBe(whole.Count(sign => sign == '\n') - 1);
    }

    [Fact]
    public async Task Faults_are_switched_over_http_too()
    {
        await using var scene = await Scene.StartAsync();
        var added = await SendAsync(scene, HttpMethod.Post, "/simulator/faults", """{"kind":"accessDenied","function":"version"}""");
        (await scene.PostAsync("version")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var state = await SendAsync(scene, HttpMethod.Get, "/simulator");
        state.Json["faults"]![0]!["fault"]!["kind"]!.ToString().ShouldBe("AccessDenied");
        state.Json["received"]!["version"]!.ToString().ShouldBe("1");
        (await SendAsync(scene, HttpMethod.Delete, $"/simulator/faults/{added.Json["id"]}")).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.PostAsync("version")).Ok();
        scene.New1.Server.Faults.Add(new Fault(FaultKind.AccessDenied));
        (await SendAsync(scene, HttpMethod.Delete, "/simulator/faults")).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.PostAsync("version")).Ok();
    }

    [Theory]
    [InlineData("""{"kind":"everythingBurns"}""")]
    [InlineData("""{"function":"version"}""")]
    [InlineData("""{"kind":"accessDenied","colour":"red"}""")]
    [InlineData("not json")]
    public async Task A_fault_that_makes_no_sense_is_refused(string fault)
    {
        await using var scene = await Scene.StartAsync();
        (await SendAsync(scene, HttpMethod.Post, "/simulator/faults", fault)).Status.ShouldBe(HttpStatusCode.BadRequest);
        scene.New1.Server.Faults.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_web_page_of_another_origin_may_not_switch_faults()
    {
        await using var scene = await Scene.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(scene.New1.Url, "/simulator/faults"));
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Content = new StringContent("""{"kind":"accessDenied"}""");
        (await scene.SendAsync(request)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> PreparedAsync(Scene scene)
    {
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "frank")).Ok();
        return session;
    }

    private static async Task<Reply> SendAsync(Scene scene, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(scene.New1.Url, path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await scene.SendAsync(request);
    }

    /// <summary>Waits for something that another thread does on the far side of a socket.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var look = 0; look < 500 && !condition(); look++)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Scene.Cancellation);
        condition().ShouldBeTrue();
    }
}
