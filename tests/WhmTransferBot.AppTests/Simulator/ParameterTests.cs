using System.Net;
using System.Net.Http.Headers;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class ParameterTests
{
    [Fact]
    public async Task Arguments_may_come_in_the_query_of_a_get_as_well()
    {
        await using var scene = await Scene.StartAsync();
        (await GetAsync(scene, "validate_system_user?api.version=1&user=carla")).Ok().Data!["exists"]!.ToString().ShouldBe("0");
    }

    [Theory]
    [InlineData("version")]
    [InlineData("version?api.version=2")]
    public async Task Only_version_1_of_the_api_is_spoken(string call)
    {
        await using var scene = await Scene.StartAsync();
        var reply = await GetAsync(scene, call);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain("api.version");
    }

    [Fact]
    public async Task An_unknown_function_is_refused_by_name()
    {
        await using var scene = await Scene.StartAsync();
        var reply = await scene.PostAsync("move_everything");
        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain("move_everything");
        reply.Metadata["command"]!.ToString().ShouldBe("move_everything");
    }

    [Theory]
    [InlineData("version")]
    [InlineData("listaccts")]
    [InlineData("available_transfer_modules")]
    [InlineData("restore_queue_activate")]
    public async Task A_parameter_that_the_function_does_not_know_is_refused_by_name(string function)
    {
        await using var scene = await Scene.StartAsync();
        var reply = await scene.PostAsync(function, ("colour", "red"));
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain("colour");
    }

    [Fact]
    public async Task A_lenient_server_ignores_it()
    {
        await using var scene = await Scene.StartAsync(server => server with { Rules = server.Rules with { StrictParameters = false } });
        (await scene.PostAsync("version", ("colour", "red"))).Ok();
    }

    [Fact]
    public async Task The_common_list_arguments_are_accepted_everywhere()
    {
        await using var scene = await Scene.StartAsync();
        (await scene.PostAsync("version", ("api.chunk.enable", "1"))).Ok();
    }

    [Theory]
    [InlineData("transfer_module_schema", "module")]
    [InlineData("create_remote_root_transfer_session", "host")]
    [InlineData("create_remote_user_transfer_session", "host")]
    [InlineData("get_transfer_session_state", "transfer_session_id")]
    [InlineData("fetch_transfer_session_log", "transfer_session_id")]
    [InlineData("validate_system_user", "user")]
    [InlineData("start_local_cpmove_restore", "cpmovepath")]
    [InlineData("restore_queue_add_task", "restore_point")]
    [InlineData("getdomainowner", "domain")]
    public async Task A_missing_argument_is_named(string function, string missing)
    {
        await using var scene = await Scene.StartAsync();
        var reply = await scene.PostAsync(function);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain(missing);
    }

    [Theory]
    [InlineData("compressed", "true")]
    [InlineData("unrestricted_restore", "yes")]
    [InlineData("low_priority", "2")]
    [InlineData("transfer_threads", "0")]
    [InlineData("restore_threads", "-1")]
    [InlineData("transfer_threads", "many")]
    [InlineData("comm_transport", "carrier-pigeon")]
    [InlineData("port", "70000")]
    [InlineData("root_escalation_method", "please")]
    public async Task A_value_of_the_wrong_kind_is_refused_by_the_name_of_its_parameter(string name, string value)
    {
        await using var scene = await Scene.StartAsync();
        var terms = Sessions.RootTerms.Where(term => term.Key != name).Append((name, value)).ToArray();
        var reply = await scene.PostAsync("create_remote_root_transfer_session", terms);
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain(name);
        scene.New1.Server.Sessions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PUT", "/json-api/version", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/xml-api/version", HttpStatusCode.NotFound)]
    public async Task Other_methods_and_paths_are_not_served(string method, string path, HttpStatusCode expected)
    {
        await using var scene = await Scene.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(scene.New1.Url, path));
        (await scene.SendAsync(request)).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_body_that_is_no_form_counts_as_empty()
    {
        await using var scene = await Scene.StartAsync();
        var address = new Uri(scene.New1.Url, "/json-api/validate_system_user?api.version=1");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("whm", $"root:{scene.New1.Token}");
        request.Content = new StringContent("{\"user\":\"carla\"}", MediaTypeHeaderValue.Parse("application/json"));
        (await scene.SendAsync(request)).Reason.ShouldContain("user");
    }

    [Theory]
    [InlineData("AccountRemoteRoot", "colour", "red", "colour")]
    [InlineData("AccountRemoteRoot", "force", "true", "force")]
    [InlineData("AccountRemoteRoot", "size", "0", "size")]
    [InlineData("AccountRemoteRoot", "size", "big", "size")]
    [InlineData("AccountRemoteRoot", "replaceip", "some", "replaceip")]
    [InlineData("AccountRemoteRoot", "customip", "198.51.100.11", "customip")]
    [InlineData("PackageRemoteRoot", "user", "alice", "user")]
    [InlineData("AccountRemoteUser", "user", "alice", "AccountRemoteUser")]
    [InlineData("FeaturesListRemoteRoot", "featurelist", "default", "FeaturesListRemoteRoot")]
    public async Task What_the_schema_of_the_module_does_not_allow_is_not_enqueued(string module, string name, string value, string named)
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        var reply = await scene.AddAsync(scene.New1, session, module, ("user", "alice"), ("localuser", "alice"), (name, value));
        reply.Succeeded.ShouldBeFalse();
        reply.Reason.ShouldContain(named);
        scene.New1.Server.Sessions.Single().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_the_schema_requires_is_named_when_it_is_missing()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        var reply = await scene.AddAsync(scene.New1, session, "AccountRemoteRoot", ("user", "alice"));
        reply.Reason.ShouldContain("localuser");
    }

    [Fact]
    public async Task The_same_item_is_enqueued_once_and_the_second_call_says_so()
    {
        await using var scene = await Scene.StartAsync();
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "alice")).Ok();
        var second = await scene.EnqueueAsync(session, "alice", ("size", "77"));
        second.Succeeded.ShouldBeFalse();
        second.Reason.ShouldContain("already");
        scene.New1.Server.Sessions.Single().Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("no-such.id")]
    [InlineData("old1examplenetcopya20260302201500abc")]
    public async Task A_malformed_or_unknown_session_is_refused_by_every_call_about_sessions(string session)
    {
        await using var scene = await Scene.StartAsync();
        foreach (var function in new[] { "start", "pause", "abort" })
            (await scene.OnAsync($"{function}_transfer_session", session)).Succeeded.ShouldBeFalse();
        (await scene.OnAsync("get_transfer_session_state", session)).Succeeded.ShouldBeFalse();
        (await scene.OnAsync("retrieve_transfer_session_remote_analysis", session)).Succeeded.ShouldBeFalse();
        (await scene.OnAsync("analyze_transfer_session_remote", session)).Succeeded.ShouldBeFalse();
        (await scene.EnqueueAsync(session, "alice")).Succeeded.ShouldBeFalse();
        (await scene.FetchAsync(session, "master.log")).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public async Task Live_transfer_needs_a_source_that_can_and_a_host_name_that_resolves(bool sourceCan, bool resolves, bool accepted)
    {
        await using var scene = await Scene.StartAsync(server => server with { HostNameResolves = resolves });
        scene.Old1.Change(source => source with { SupportsLiveTransfer = sourceCan });
        var session = await scene.CreateAsync();
        (await scene.EnqueueAsync(session, "alice", ("live_transfer", "1"))).Succeeded.ShouldBe(accepted);
    }

    private static async Task<Reply> GetAsync(Scene scene, string call)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(scene.New1.Url, $"/json-api/{call}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("whm", $"root:{scene.New1.Token}");
        return await scene.SendAsync(request);
    }
}
