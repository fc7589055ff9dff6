using System.Text.Json;

namespace WhmTransferBot.Slack.Inbound;

/// <summary>
/// Reads payloads, the same for the socket and for HTTP (docs.slack.dev/reference/interaction-payloads). What is not known is
/// no error: elements and events that do not exist yet are read as unknown.
/// </summary>
internal static class PayloadReader
{
    private const int LongestText = 8_000;

    /// <summary>Reads a slash command.</summary>
    /// <param name="field">Gives a field by its name; nothing where it is missing.</param>
    public static Incoming Command(Func<string, string?> field)
    {
        if (field("user_id") is not { Length: > 0 } user || field("channel_id") is not { Length: > 0 } channel)
            return new IncomingUnknown("a command without a user or a channel");
        var enterprise = field("enterprise_id");
        var person = new SlackPerson(user, field("user_name") ?? user, field("team_id") ?? enterprise ?? string.Empty)
        {
            IsOnGrid = !string.IsNullOrEmpty(enterprise),
        };
        return new IncomingCommand(person, channel, CommandText.Of(Cut(field("text"))))
        {
            ResponseUrl = field("response_url"),
            TriggerId = field("trigger_id"),
        };
    }

    /// <summary>Reads an interaction: a click, a filled-in modal.</summary>
    public static Incoming Interaction(JsonElement payload) => payload.Text("type") switch
    {
        "block_actions" => Click(payload),
        "view_submission" => Form(payload),
        var type => new IncomingUnknown($"an interaction of the type {type ?? "(none)"}"),
    };

    /// <summary>Reads an event.</summary>
    public static Incoming Event(JsonElement payload) => payload.Text("event", "type") switch
    {
        "app_home_opened" when payload.Text("event", "tab") is null or "home" => Home(payload),
        "subteam_members_changed" when payload.Text("event", "subteam_id") is { } group => new GroupChanged(group),
        "subteam_updated" when payload.Text("event", "subteam", "id") is { } group => new GroupChanged(group),
        var type => new IncomingUnknown($"an event of the type {type ?? "(none)"}"),
    };

    private static Incoming Click(JsonElement payload)
    {
        var action = payload.Items("actions").FirstOrDefault();
        if (PersonOf(payload) is not { } person || action.Text("action_id") is not { } actionId)
            return new IncomingUnknown("a click without a user or an action");
        if (action.Text("type") is not "button") return new IncomingUnknown($"an element of the type {action.Text("type") ?? "(none)"}");
        return new IncomingClick(person, SurfaceOf(payload), actionId, action.Text("value"))
        {
            Channel = payload.Text("channel", "id") ?? payload.Text("container", "channel_id"),
            MessageTs = payload.Text("container", "message_ts") ?? payload.Text("message", "ts"),
            ThreadTs = payload.Text("container", "thread_ts") ?? payload.Text("message", "thread_ts"),
            ResponseUrl = payload.Text("response_url"),
            TriggerId = payload.Text("trigger_id"),
        };
    }

    private static Incoming Form(JsonElement payload)
    {
        if (PersonOf(payload) is not { } person || payload.Text("view", "callback_id") is not { } formId)
            return new IncomingUnknown("a form without a user or an id");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in payload.Members("view", "state", "values"))
        {
            foreach (var element in block.Value.Members())
                fields[block.Name] = element.Value.Text("value") ?? element.Value.Text("selected_option", "value") ?? string.Empty;
        }

        return new IncomingForm(person, formId, payload.Text("view", "private_metadata"), fields);
    }

    private static Incoming Home(JsonElement payload)
    {
        if (payload.Text("event", "user") is not { } user) return new IncomingUnknown("a home without a user");
        var team = payload.Text("team_id") ?? payload.Text("enterprise_id") ?? string.Empty;
        return new HomeOpened(new SlackPerson(user, user, team) { IsOnGrid = payload.Text("enterprise_id") is not null });
    }

    private static ClickSurface SurfaceOf(JsonElement payload) => payload.Text("view", "type") switch
    {
        "home" => ClickSurface.Home,
        "modal" => ClickSurface.Modal,
        _ => ClickSurface.Message,
    };

    private static SlackPerson? PersonOf(JsonElement payload)
    {
        if (payload.Text("user", "id") is not { } user) return null;
        var enterprise = payload.Text("enterprise", "id");
        var name = payload.Text("user", "username") ?? payload.Text("user", "name") ?? user;
        return new SlackPerson(user, name, payload.Text("team", "id") ?? enterprise ?? string.Empty)
        {
            HomeTeam = payload.Text("user", "team_id"),
            IsOnGrid = enterprise is not null,
        };
    }

    private static string Cut(string? text) => text is null ? string.Empty : text.Length <= LongestText ? text : text[..LongestText];
}
