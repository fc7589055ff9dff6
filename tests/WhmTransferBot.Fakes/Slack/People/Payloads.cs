using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Methods;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.People;

/// <summary>Payloads as Slack writes them (docs.slack.dev/reference/interaction-payloads).</summary>
public static class Payloads
{
    private const string AppId = "A0FAKE001";

    /// <summary>A typed command.</summary>
    public static JsonObject Command(FakeSlack slack, FakePerson person, string channel, string text)
    {
        var payload = new JsonObject
        {
            ["token"] = "verification", ["team_id"] = person.ActsIn ?? FakeWorkspace.TeamId, ["team_domain"] = "moves",
            ["channel_id"] = channel, ["channel_name"] = "moves", ["user_id"] = person.Id, ["user_name"] = person.Name,
            ["command"] = "/migrate", ["text"] = Escape(text), ["api_app_id"] = AppId, ["is_enterprise_install"] = "false",
            ["response_url"] = AnswerAddress(slack, person, channel, null), ["trigger_id"] = slack.Invitations.NewTrigger(person.Id),
        };
        if (person.Enterprise is not null) payload["enterprise_id"] = person.Enterprise;
        return payload;
    }

    /// <summary>A click on a button of a message.</summary>
    public static JsonObject Click(FakeSlack slack, FakePerson person, FakeMessage message, JsonObject button)
    {
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel, ["is_ephemeral"] = false };
        if (message.ThreadTs is not null) container["thread_ts"] = message.ThreadTs;
        var payload = Interaction(slack, person, "block_actions", button);
        payload["container"] = container;
        payload["channel"] = new JsonObject { ["id"] = message.Channel, ["name"] = "moves" };
        payload["message"] = Shapes.Message(message, withMetadata: false);
        payload["response_url"] = AnswerAddress(slack, person, message.Channel, message.ThreadTs);
        return payload;
    }

    /// <summary>A click on a button of a modal or of the App Home.</summary>
    public static JsonObject ClickInView(FakeSlack slack, FakePerson person, FakeView view, JsonObject button)
    {
        var payload = Interaction(slack, person, "block_actions", button);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = Shapes.View(view);
        return payload;
    }

    /// <summary>A modal that was filled in; fields that are missing stay empty.</summary>
    public static JsonObject Submission(FakePerson person, FakeView view, IReadOnlyDictionary<string, string> values)
    {
        var shape = Shapes.View(view);
        shape["state"] = new JsonObject { ["values"] = State(view, values) };
        return new JsonObject
        {
            ["type"] = "view_submission", ["team"] = Team(person), ["user"] = User(person), ["api_app_id"] = AppId,
            ["token"] = "verification", ["trigger_id"] = "submitted", ["view"] = shape, ["response_urls"] = new JsonArray(),
        };
    }

    /// <summary>An event.</summary>
    public static JsonObject Event(FakeSlack slack, FakePerson person, JsonObject happened) => new()
    {
        ["token"] = "verification", ["team_id"] = person.ActsIn ?? FakeWorkspace.TeamId, ["api_app_id"] = AppId, ["event"] = happened.DeepClone(),
        ["type"] = "event_callback", ["event_id"] = slack.Workspace.NewId("Ev"), ["event_time"] = slack.Options.Time.GetUtcNow().ToUnixTimeSeconds(),
    };

    private static JsonObject Interaction(FakeSlack slack, FakePerson person, string type, JsonObject button)
    {
        var payload = new JsonObject
        {
            ["type"] = type, ["team"] = Team(person), ["user"] = User(person), ["api_app_id"] = AppId, ["token"] = "verification",
            ["trigger_id"] = slack.Invitations.NewTrigger(person.Id),
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = button["type"]?.DeepClone(), ["action_id"] = button["action_id"]?.DeepClone(), ["block_id"] = "b1",
                ["value"] = button["value"]?.DeepClone(), ["text"] = button["text"]?.DeepClone(), ["action_ts"] = "1.000000",
            }),
        };
        if (person.Enterprise is not null) payload["enterprise"] = new JsonObject { ["id"] = person.Enterprise, ["name"] = "Enterprise" };
        return payload;
    }

    private static JsonObject State(FakeView view, IReadOnlyDictionary<string, string> values)
    {
        var state = new JsonObject();
        foreach (var block in (view.Json["blocks"] as JsonArray ?? []).Where(block => (string?)block?["type"] == "input"))
        {
            var (name, element) = ((string)block!["block_id"]!, (JsonObject)block["element"]!);
            state[name] = new JsonObject { [(string)element["action_id"]!] = Filled(element, values.GetValueOrDefault(name)) };
        }

        return state;
    }

    private static JsonObject Filled(JsonObject element, string? value) => (string?)element["type"] switch
    {
        "static_select" when value is null => new JsonObject { ["type"] = "static_select", ["selected_option"] = null },
        "static_select" => new JsonObject { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = value } },
        _ => new JsonObject { ["type"] = "plain_text_input", ["value"] = value },
    };

    private static JsonObject Team(FakePerson person) => new() { ["id"] = person.ActsIn ?? FakeWorkspace.TeamId, ["domain"] = "moves" };

    private static JsonObject User(FakePerson person) => new()
    {
        ["id"] = person.Id, ["username"] = person.Name, ["name"] = person.Name, ["team_id"] = person.HomeTeam ?? person.ActsIn ?? FakeWorkspace.TeamId,
    };

    private static string AnswerAddress(FakeSlack slack, FakePerson person, string channel, string? threadTs) =>
        new Uri(slack.Address, $"answer/{slack.Invitations.NewAddress(person.Id, channel, threadTs)}").AbsoluteUri;

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
