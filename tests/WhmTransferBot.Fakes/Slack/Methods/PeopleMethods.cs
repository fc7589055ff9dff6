using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>Whose token it is, and who is in which group.</summary>
internal sealed class PeopleMethods(FakeWorkspace workspace, Func<Uri> address) : IFakeMethods
{
    public IReadOnlyDictionary<string, Func<FakeCall, JsonObject>> All => new Dictionary<string, Func<FakeCall, JsonObject>>
    {
        ["auth.test"] = _ => new JsonObject
        {
            ["ok"] = true, ["url"] = address().AbsoluteUri, ["team"] = "Moves", ["team_id"] = FakeWorkspace.TeamId, ["user"] = "whmtransferbot",
            ["user_id"] = FakeWorkspace.BotUser, ["bot_id"] = FakeWorkspace.BotId, ["is_enterprise_install"] = false,
        },
        ["usergroups.users.list"] = Members,
        ["api.test"] = _ => new JsonObject { ["ok"] = true },
    };

    private JsonObject Members(FakeCall call)
    {
        if (!workspace.Groups.TryGetValue(call.Required("usergroup"), out var members)) throw new ApiRefusalException("no_such_subteam");
        return new JsonObject { ["ok"] = true, ["users"] = new JsonArray([.. members.Select(user => (JsonNode)user)]) };
    }
}
