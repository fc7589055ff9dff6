using System.Text.Json;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class LogFormatTests
{
    [Fact]
    public async Task Format_2_3_has_integers_a_time_and_the_two_constant_members()
    {
        await using var scene = await Scene.StartAsync();
        var log = await CompletedLogAsync(scene, "erin", "walter");

        foreach (var line in log)
        {
            line.Json.Select(pair => pair.Key).ShouldBe(["type", "pid", "indent", "partial", "contents"], ignoreOrder: true);
            line.Json["pid"]!.GetValueKind().ShouldBe(JsonValueKind.Number);
            line.Contents["time"]!.GetValueKind().ShouldBe(JsonValueKind.Number);
        }

        log.Single(line => line.Action == "version").Message!.ToJsonString().ShouldBe("2.3");
        log.First(line => line.Action == "queue_count").Message!.ToJsonString().ShouldBe("2");
        log.Last(line => line is { Item: "walter", Queue: "RESTORE" }).Action.ShouldBe("warning-item");
    }

    [Fact]
    public async Task Format_1_9_has_strings_and_no_time()
    {
        await using var scene = await Scene.StartAsync(server => server with { Wire = WireStyle.Era2014 });
        var log = await CompletedLogAsync(scene, "erin", "walter");

        foreach (var line in log)
        {
            line.Json.Select(pair => pair.Key).ShouldBe(["type", "pid", "contents"], ignoreOrder: true);
            line.Json["pid"]!.GetValueKind().ShouldBe(JsonValueKind.String);
            line.Contents.ContainsKey("time").ShouldBeFalse();
        }

        log.Single(line => line.Action == "version").Message!.ToJsonString().ShouldBe("\"1.9\"");
        log.First(line => line.Action == "queue_count").Message!.ToJsonString().ShouldBe("\"2\"");
        var walter = log.Last(line => line is { Item: "walter", Queue: "RESTORE" });
        walter.Action.ShouldBe("success-item");
        walter.Message!["warnings"]!.ToJsonString().ShouldBe("1");
        walter.Message["size"]!.ToJsonString().ShouldBe("\"1\"");
        walter.Message["contents"]!["altered_items"]!.ToJsonString().ShouldBe("[]");
    }

    [Fact]
    public async Task A_remark_is_origin_text_and_action()
    {
        await using var scene = await Scene.StartAsync();
        var log = await CompletedLogAsync(scene, "heidi");

        var result = log.Last(line => line is { Item: "heidi", Queue: "RESTORE" }).Message!;
        result["altered_items"]!.ToString().ShouldBe("2");
        var entry = result["contents"]!["altered_items"]![0]!.AsArray();
        entry.Count.ShouldBe(3);
        entry[0]!.AsArray().Count.ShouldBe(3);
        entry[0]![0]!.ToString().ShouldBe("Mysql");
        entry[1]!.ToString().ShouldContain("heidi_shopdata");
        entry[2]![0]!.ToString().ShouldBe("Rename");
        result["contents"]!["warnings"].ShouldBeNull();
    }

    [Fact]
    public async Task The_keys_of_lines_and_envelopes_come_in_no_particular_order()
    {
        await using var scene = await Scene.StartAsync();
        var log = await CompletedLogAsync(scene, "alice", "carol", "erin");
        log.Select(line => line.Json.First().Key).Distinct().Count().ShouldBeGreaterThan(2);
        var firstKeys = new HashSet<string>();
        for (var ask = 0; ask < 20; ask++)
            firstKeys.Add((await scene.PostAsync("version")).Json.AsObject().First().Key);
        firstKeys.ShouldBe(["data", "metadata"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_item_log_grows_with_the_work_and_ends_with_the_outcome()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("frank");
        const string file = "item-TRANSFER_AccountRemoteRoot_frank";
        (await scene.FetchAsync(session, file)).Succeeded.ShouldBeFalse();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var early = await scene.LogAsync(session, file);
        early[0].Type.ShouldBe("start");
        Percentages(early).ShouldBe([0, 5]);

        scene.Clock.Advance(TimeSpan.FromMinutes(29));
        var later = await scene.LogAsync(session, file);
        Percentages(later).ShouldBe([0, 5, 10, 20, 30, 40, 50, 55, 60]);
        later.Count.ShouldBeGreaterThan(early.Count);

        scene.Clock.Advance(TimeSpan.FromDays(1));
        var whole = await scene.LogAsync(session, file);
        Percentages(whole).ShouldBe([0, 5, 10, 20, 30, 40, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100]);
        whole[^1].Type.ShouldBe("success");
        whole[^1].Message!.AsArray().Single()!.ToString().ShouldBe("Success.");
        whole.Where(line => line.Action == "percentage").Select(line => line.Time).ShouldBeInOrder();
        whole.ShouldContain(line => line.Action == "summary");
        (await scene.FetchAsync(session, file)).Body.ShouldContain("<strong>");
    }

    [Fact]
    public async Task A_restore_log_counts_from_ten_over_its_steps_to_a_hundred()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("alice");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var percentages = Percentages(await scene.LogAsync(session, "item-RESTORE_AccountRemoteRoot_alice"));
        percentages[0].ShouldBe(10);
        percentages[^2..].ShouldBe([92, 100]);
        percentages.ShouldBeInOrder();
        percentages.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task A_failed_item_ends_its_log_with_the_reason()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.RunAsync("grace");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var log = await scene.LogAsync(session, "item-TRANSFER_AccountRemoteRoot_grace");
        log[^1].Type.ShouldBe("failed");
        log[^1].Message!.ToJsonString().ShouldContain("Failed: The system could not package the account");
    }

    [Fact]
    public async Task In_the_old_format_the_text_of_an_item_log_is_a_plain_string()
    {
        await using var scene = await Scene.StartAsync(server => server with { Wire = WireStyle.Era2014 });
        var session = await scene.RunAsync("erin");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var log = await scene.LogAsync(session, "item-TRANSFER_AccountRemoteRoot_erin");
        log[^1].Message!.ToString().ShouldBe("Success.");
        log[^1].Message!.GetValueKind().ShouldBe(JsonValueKind.String);
    }

    [Theory]
    [InlineData("master.log")]
    [InlineData("master.error_log")]
    [InlineData("item-TRANSFER_AccountRemoteRoot_alice")]
    [InlineData("../../etc/passwd")]
    public async Task A_log_that_does_not_exist_yet_is_refused(string file)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "alice")).Ok();
        var reply = await scene.FetchAsync(session, file);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain(file);
    }

    [Fact]
    public async Task A_server_of_2014_sends_strings_as_plain_text()
    {
        await using var scene = await Scene.StartAsync(server => server with { Wire = WireStyle.Era2014 });
        var reply = await scene.PostAsync("get_maximum_users");
        reply.ContentType.ShouldBe("text/plain; charset=\"utf-8\"");
        reply.Metadata["result"]!.ToJsonString().ShouldBe("\"1\"");
        reply.Data!["users"]!.ToJsonString().ShouldBe("\"100\"");
        var current = await scene.PostAsync(scene.Host["new2"], "get_maximum_users");
        current.ContentType.ShouldBe("application/json");
        current.Metadata["result"]!.ToJsonString().ShouldBe("1");
        current.Data!["users"]!.ToJsonString().ShouldBe("10");
    }

    private static async Task<IReadOnlyList<LogLine>> CompletedLogAsync(Scene scene, params string[] users)
    {
        var session = await scene.RunAsync(users);
        scene.Clock.Advance(TimeSpan.FromHours(2));
        return await scene.LogAsync(session);
    }

    private static List<int> Percentages(IEnumerable<LogLine> log) =>
        [.. log.Where(line => line.Action == "percentage").Select(line => (int)line.Contents["percentage"]!)];
}
