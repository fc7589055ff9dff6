using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using WhmTransferBot.Fakes.Slack.Faults;
using WhmTransferBot.Fakes.Slack.Methods;
using WhmTransferBot.Fakes.Slack.People;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack;

/// <summary>Addresses under <c>/fake</c> by which programs of other languages move the fake.</summary>
internal static class FakeControls
{
    public static void Map(WebApplication server, FakeSlack slack)
    {
        MapAct(server, "/fake/type", asked => slack.People.TypeAsync(Person(asked), Text(asked, "channel"), Text(asked, "text")));
        MapAct(server, "/fake/click", asked => slack.People.ClickAsync(
            Person(asked), slack.Workspace.Find(Text(asked, "channel"), Text(asked, "ts"))!, Text(asked, "action")));
        MapAct(server, "/fake/submit", asked => slack.People.SubmitAsync(
            Person(asked), slack.Workspace.OpenModals[Text(asked, "user")], asked["values"].Deserialize<Dictionary<string, string>>()!));
        MapAct(server, "/fake/event", asked => slack.People.EventAsync(Person(asked), (JsonObject)asked["event"]!));
        MapRoutes(server, slack);
        server.MapPost("/fake/goodbye", async (HttpContext context) =>
        {
            var asked = await ReadAsync(context);
            foreach (var socket in slack.Sockets.Open) await socket.SayGoodbyeAsync(Text(asked, "reason"));
        });
        server.MapPost("/fake/close", async () =>
        {
            foreach (var socket in slack.Sockets.All) await socket.CloseAsync();
        });
        server.MapPost("/fake/limit", async (HttpContext context) =>
        {
            var asked = await ReadAsync(context);
            slack.Faults.Next(Text(asked, "method"), FakeFault.Limited((int?)asked["retryAfter"]));
        });
        server.MapGet("/fake/state", () => State(slack).ToJsonString());
    }

    private static void MapRoutes(WebApplication server, FakeSlack slack)
    {
        server.MapPost("/fake/route", async (HttpContext context) =>
        {
            slack.People.Bot = new Uri(Text(await ReadAsync(context), "bot"));
            slack.People.Route = FakeRoute.Http;
        });
        server.MapPost("/fake/forge", async (HttpContext context) =>
        {
            var asked = await ReadAsync(context);
            var genuine = slack.People.Requests.Sign("/slack/commands", $"text={Text(asked, "text")}", SignedRequests.FormType);
            var (status, _) = await slack.People.Requests.SendAsync(genuine with { Signature = $"v0={new string('0', 64)}" });
            await context.Response.WriteAsync(new JsonObject { ["status"] = status }.ToJsonString());
        });
    }

    private static JsonObject State(FakeSlack slack) => new()
    {
        ["sockets"] = slack.Sockets.All.Count,
        ["open"] = slack.Sockets.Open.Count,
        ["messages"] = new JsonArray([.. slack.Workspace.Messages.Select(message => (JsonNode)Shapes.Message(message, withMetadata: true))]),
        ["whispers"] = new JsonArray([.. slack.Workspace.Whispers.Select(whisper => (JsonNode)new JsonObject { ["user"] = whisper.User, ["text"] = whisper.Text })]),
        ["views"] = new JsonArray([.. slack.Workspace.Views.Select(view => (JsonNode)Shapes.View(view))]),
        ["calls"] = new JsonArray([.. slack.Calls.Select(call => (JsonNode)call.Method)]),
        ["files"] = new JsonArray([.. slack.Workspace.Files.Select(file => (JsonNode)new JsonObject { ["name"] = file.Name, ["content"] = file.Content })]),
    };

    private static void MapAct(WebApplication server, string path, Func<JsonObject, Task<FakeDelivery>> act) =>
        server.MapPost(path, (HttpContext context) => ActAsync(context, act));

    /// <summary>Does something and waits for its acknowledgement.</summary>
    private static async Task ActAsync(HttpContext context, Func<JsonObject, Task<FakeDelivery>> act)
    {
        var delivery = await act(await ReadAsync(context));
        var payload = await delivery.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30));
        await context.Response.WriteAsync(new JsonObject
        {
            ["milliseconds"] = delivery.Latency?.TotalMilliseconds, ["status"] = delivery.Status, ["payload"] = payload?.DeepClone(),
        }.ToJsonString());
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context) =>
        await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body) ?? [];

    private static FakePerson Person(JsonObject asked) => new(Text(asked, "user"), Text(asked, "user").ToLowerInvariant());

    private static string Text(JsonObject asked, string name) => (string?)asked[name] ?? string.Empty;
}
