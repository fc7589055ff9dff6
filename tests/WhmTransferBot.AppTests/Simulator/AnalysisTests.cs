using System.Text.Json.Nodes;
using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class AnalysisTests
{
    private const string Retrieve = "retrieve_transfer_session_remote_analysis";

    [Fact]
    public async Task The_analysis_lists_what_is_on_the_source_and_what_is_in_the_way()
    {
        await using var scene = await Scene.StartAsync();
        var analysis = await AnalyseAsync(scene);

        var frank = analysis["items"]!["accounts"]!.AsArray().Single(account => account!["user"]!.ToString() == "frank")!;
        ((long)frank["bytesused"]!).ShouldBe(200_000_000_000);
        analysis["items"]!["packages"]!.AsArray().Select(package => package!["name"]!.ToString()).ShouldContain("legacy-gold");
        analysis["local"]!["users"]!["ivan"]!.ToString().ShouldBe("1");
        analysis["local"]!["domains"]!["judys-yoga.example"]!.ToString().ShouldBe("wellness");
        analysis["local"]!["domains"]!["*"]!.ToString().ShouldBe("nobody");
        analysis["local"]!["dbs"]!["dbs"]!["MYSQL"]!["shopdata"]!["owner"]!.ToString().ShouldBe("legacy");
        analysis["local"]!["available_ips"]!.AsArray().Count.ShouldBe(2);
        analysis["local"]!["dedicated_ips"]!["198.51.100.13"]!.ToString().ShouldBe("zoe-photo.example");
        analysis["remote"]!["conflicts"]!["heidi"]!["dbs"]!["MYSQL"]!["shopdata"]!["local_owner"]!.ToString().ShouldBe("legacy");
        analysis["remote"]!["resellers"]!.AsObject().Select(pair => pair.Key).ShouldBe(["root", "north", "studio"], ignoreOrder: true);
        analysis["remote"]!["server_type"]!.ToString().ShouldBe("WHM11110");
        analysis["modules"]!["MySQL"]!["warning"]!.ToString().ShouldContain("MySQL 5.7");
        analysis["modules"]!["MySQL"]!["analysis"]!["Remote Version"]!.ToString().ShouldBe("5.7");
    }

    [Fact]
    public async Task It_is_a_picture_that_only_a_new_analysis_renews()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        scene.Old1.RemoveAccount("alice").ShouldBeTrue();
        scene.Old1.Put(new HostedAccount { User = "yvonne", Domain = "yvonne.example" });

        Users((await scene.OnAsync(Retrieve, session)).Ok().Data!).ShouldContain("alice");
        (await scene.OnAsync("analyze_transfer_session_remote", session)).Ok().Data.ShouldBeNull();
        var renewed = Users((await scene.OnAsync(Retrieve, session)).Ok().Data!);
        renewed.ShouldNotContain("alice");
        renewed.ShouldContain("yvonne");
    }

    [Fact]
    public async Task A_user_session_has_none()
    {
        await using var scene = await Scene.StartAsync();
        var created = await scene.PostAsync(
            "create_remote_user_transfer_session", ("host", "old1.example.net"), ("password", "x"), ("unrestricted_restore", "1"));
        var session = created.Ok().Text("transfer_session_id");
        session[14..19].ShouldBe("noroo");
        (await scene.OnAsync(Retrieve, session)).Succeeded.ShouldBeFalse();
        (await scene.OnAsync("analyze_transfer_session_remote", session)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_source_without_a_licence_fails_the_creation_and_leaves_session_and_token_behind()
    {
        await using var scene = await Scene.StartAsync();
        scene.Old1.Change(source => source with { HasValidLicence = false });
        var reply = await scene.PostAsync("create_remote_root_transfer_session", Sessions.RootTerms);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain("valid license");
        reply.Data.ShouldBeNull();
        scene.New1.Server.Sessions.Count.ShouldBe(1);
        scene.Old1.TokenNames.ShouldContain(name => name.StartsWith("transfer-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_of_2014_has_nulls_zeros_and_digit_strings_in_it()
    {
        await using var scene = await Scene.StartAsync(server => server with { Wire = WireStyle.Era2014 });
        var analysis = await AnalyseAsync(scene);
        analysis["options"]!["skip_reseller_privs"].ShouldBeNull();
        analysis["options"]!["unrestricted"]!.ToJsonString().ShouldBe("\"1\"");
        analysis["remote"]!["dbs"].ShouldBeNull();
        analysis["remote"]!["version"]!.ToJsonString().ShouldBe("\"0\"");
    }

    [Fact]
    public async Task The_creation_tells_in_words_whether_the_source_can_stream()
    {
        await using var scene = await Scene.StartAsync();
        var can = (await scene.PostAsync("create_remote_root_transfer_session", Sessions.RootTerms)).Ok();
        can.Text("create_rawout").ShouldContain("<strong>Streaming Supported</strong>");
        can.Text("create_rawout").ShouldContain("“old1.example.net”");
        can.Text("analyze_rawout").ShouldContain("Done");
        var terms = Sessions.RootTerms.Select(term => term.Key switch
        {
            "host" => ("host", "old2.example.net"),
            "password" => ("password", "old2-root-password"),
            _ => term,
        }).ToArray();
        var cannot = (await scene.PostAsync("create_remote_root_transfer_session", terms)).Ok();
        cannot.Text("create_rawout").ShouldContain("401 Access Denied");
    }

    private static async Task<JsonNode> AnalyseAsync(Scene scene) => (await scene.OnAsync(Retrieve, await scene.CreateAsync())).Ok().Data!;

    private static List<string> Users(JsonNode analysis) =>
        [.. analysis["items"]!["accounts"]!.AsArray().Select(account => account!["user"]!.ToString())];
}
