using System.Net;
using System.Net.Http.Headers;
using System.Text;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Simulator;

public sealed class LoginTests
{
    [Theory]
    [InlineData("whm")]
    [InlineData("WHM")]
    [InlineData("Whm")]
    public async Task A_token_opens_the_door_whatever_the_case_of_the_scheme(string scheme)
    {
        await using var scene = await Scene.StartAsync();
        var reply = await AskAsync(scene, new AuthenticationHeaderValue(scheme, $"root:{scene.New1.Token}"));
        reply.Ok().Text("version").ShouldBe("11.126.0.5");
    }

    [Fact]
    public async Task The_password_of_root_opens_the_door_too()
    {
        await using var scene = await Scene.StartAsync();
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"root:{scene.New1.RootPassword}"));
        (await AskAsync(scene, new AuthenticationHeaderValue("Basic", credentials))).Ok();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("whm", "root:wrong")]
    [InlineData("whm", "root")]
    [InlineData("whm", "")]
    [InlineData("Basic", "cm9vdDp3cm9uZw==")]
    [InlineData("Basic", "not base64")]
    [InlineData("Bearer", "anything")]
    public async Task A_bad_login_gets_403_in_the_other_envelope(string? scheme, string? parameter)
    {
        await using var scene = await Scene.StartAsync();
        var reply = await AskAsync(scene, scheme is null ? null : new AuthenticationHeaderValue(scheme, parameter));

        reply.Status.ShouldBe(HttpStatusCode.Forbidden);
        reply.ReasonPhrase.ShouldBe("Forbidden Access denied");
        reply.Json["cpanelresult"]!["error"]!.ToString().ShouldBe("Access denied");
        reply.Json["cpanelresult"]!["data"]!["result"]!.ToString().ShouldBe("0");
        scene.New1.Server.Calls.RefusedLogins.ShouldBe(1);
        scene.New1.Server.Calls.Received("version").ShouldBe(1);
        scene.New1.Server.Calls.CarriedOut("version").ShouldBe(0);
    }

    [Fact]
    public async Task A_token_of_another_server_does_not_fit()
    {
        await using var scene = await Scene.StartAsync();
        var reply = await AskAsync(scene, new AuthenticationHeaderValue("whm", $"root:{scene.Host["new2"].Token}"));
        reply.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.Forbidden)]
    public async Task A_token_without_the_privilege_is_refused_in_either_reported_way(bool forbids, HttpStatusCode expected)
    {
        await using var scene = await Scene.StartAsync(server => server with
        {
            Tokens = [new AccessToken("reader", "root", "READER", ["version", "applist"])],
            Rules = server.Rules with { ForbidsMissingPrivilege = forbids },
        });
        var reader = new AuthenticationHeaderValue("whm", "root:READER");

        var own = (await AskAsync(scene, reader, "applist")).Ok().Data!["app"]!.AsArray();
        own.Select(name => name!.ToString()).ShouldBe(["applist", "version"]);
        var refused = await AskAsync(scene, reader, "listaccts");
        refused.Status.ShouldBe(expected);
        if (!forbids)
            refused.Reason.ShouldContain("permission");
    }

    private static async Task<Reply> AskAsync(Scene scene, AuthenticationHeaderValue? login, string function = "version")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(scene.New1.Url, $"/json-api/{function}?api.version=1"));
        request.Headers.Authorization = login;
        return await scene.SendAsync(request);
    }
}
