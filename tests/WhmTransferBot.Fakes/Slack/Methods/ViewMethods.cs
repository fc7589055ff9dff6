using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Slack.Limits;
using WhmTransferBot.Fakes.Slack.Records;

namespace WhmTransferBot.Fakes.Slack.Methods;

/// <summary>The methods <c>views.*</c>.</summary>
internal sealed class ViewMethods(FakeWorkspace workspace, FakeInvitations invitations) : IFakeMethods
{
    public IReadOnlyDictionary<string, Func<FakeCall, JsonObject>> All => new Dictionary<string, Func<FakeCall, JsonObject>>
    {
        ["views.open"] = call => ByTrigger(call, "views.open"),
        ["views.push"] = call => ByTrigger(call, "views.push"),
        ["views.publish"] = Publish,
    };

    private JsonObject ByTrigger(FakeCall call, string way)
    {
        var view = ViewOf(call, "modal");
        var (user, error) = invitations.UseTrigger(call.Required("trigger_id"));
        return user is null ? throw new ApiRefusalException(error!) : Shown(workspace.Show(user, way, view));
    }

    private JsonObject Publish(FakeCall call) => Shown(workspace.Show(call.Required("user_id"), "views.publish", ViewOf(call, "home")));

    private static JsonObject Shown(FakeView view) => new() { ["ok"] = true, ["view"] = Shapes.View(view) };

    private static JsonObject ViewOf(FakeCall call, string type)
    {
        var view = call.Json<JsonObject>("view") ?? throw new ApiRefusalException("invalid_arguments");
        if ((string?)view["type"] != type) throw new ApiRefusalException("invalid_arguments", $"type must be {type}");
        var faults = BlockRules.OfView(view);
        return faults.Count == 0 ? view : throw new ApiRefusalException("invalid_arguments", [.. faults.Select(fault => $"[ERROR] {fault}")]);
    }
}
