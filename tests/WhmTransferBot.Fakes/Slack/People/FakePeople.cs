using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.People;

/// <summary>What people in the workspace do, brought to the bot the way that is set.</summary>
public sealed class FakePeople(FakeSlack slack, IHttpClientFactory clients)
{
    private readonly SignedRequests _requests = new(slack, clients);

    /// <summary>How the bot is told.</summary>
    public FakeRoute Route { get; set; } = FakeRoute.Socket;

    /// <summary>Where the bot listens, for the route over HTTP.</summary>
    public Uri? Bot { get; set; }

    /// <summary>The signed requests themselves, for those that try to fool the bot.</summary>
    public SignedRequests Requests => _requests;

    /// <summary>Types a command.</summary>
    public Task<FakeDelivery> TypeAsync(FakePerson person, string channel, string text) =>
        BringAsync("slash_commands", Payloads.Command(slack, person, channel, text));

    /// <summary>Clicks a button of a message.</summary>
    public Task<FakeDelivery> ClickAsync(FakePerson person, FakeMessage message, string actionId) =>
        ClickAsync(person, message, message.Buttons.First(button => (string?)button["action_id"] == actionId));

    /// <summary>Clicks a button of a message.</summary>
    public Task<FakeDelivery> ClickAsync(FakePerson person, FakeMessage message, JsonObject button) =>
        BringAsync("interactive", Payloads.Click(slack, person, message, button));

    /// <summary>Clicks a button of a modal or of the App Home.</summary>
    public Task<FakeDelivery> ClickAsync(FakePerson person, FakeView view, JsonObject button) =>
        BringAsync("interactive", Payloads.ClickInView(slack, person, view, button));

    /// <summary>Fills in a modal and sends it.</summary>
    public Task<FakeDelivery> SubmitAsync(FakePerson person, FakeView view, IReadOnlyDictionary<string, string> values) =>
        BringAsync("interactive", Payloads.Submission(person, view, values));

    /// <summary>Opens the App Home.</summary>
    public Task<FakeDelivery> OpenHomeAsync(FakePerson person) => BringAsync("events_api", Payloads.Event(
        slack, person, new JsonObject { ["type"] = "app_home_opened", ["user"] = person.Id, ["channel"] = $"D{person.Id[1..]}", ["tab"] = "home", ["event_ts"] = "1.000000" }));

    /// <summary>Brings an event.</summary>
    public Task<FakeDelivery> EventAsync(FakePerson person, JsonObject happened) => BringAsync("events_api", Payloads.Event(slack, person, happened));

    /// <summary>Brings anything.</summary>
    public Task<FakeDelivery> BringAsync(string kind, JsonObject payload, string? envelopeId = null) =>
        Route == FakeRoute.Socket
            ? slack.Sockets.SendAsync(kind, payload, acceptsPayload: kind != "events_api", envelopeId)
            : _requests.BringAsync(kind, payload);
}
