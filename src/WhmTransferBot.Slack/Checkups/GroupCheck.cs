using WhmTransferBot.Slack.Delivery;
using WhmTransferBot.Slack.People;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Checkups;

/// <summary>Looks whether the bot can tell who is in a user group that the configuration names.</summary>
internal sealed class GroupCheck(SlackWebApi api, SlackPatience patience)
{
    /// <summary>One finding.</summary>
    public async Task<SlackFinding> ExamineAsync(string group, CancellationToken cancellationToken)
    {
        var name = $"{UserGroups.Prefix}{group}";
        return await patience.AskAsync(() => api.ListGroupMembersAsync(group, cancellationToken), cancellationToken) switch
        {
            SlackAnswer<GroupMembers>.Done { Value.Users: { Count: > 0 } users } => SlackFinding.Ok(name, users.Count == 1 ? "It has one member." : $"It has {users.Count} members."),
            SlackAnswer<GroupMembers>.Done => SlackFinding.Warning(name, "Nobody is in this group.", "Add its members in Slack under People, User groups."),
            SlackAnswer<GroupMembers>.Refused { Error: "no_such_subteam" or "subteam_not_found" } =>
                SlackFinding.Failed(name, "There is no such user group.", "Copy the group's id from its address in Slack; it begins with S."),
            SlackAnswer<GroupMembers>.Refused { Error: "plan_upgrade_required" or "paid_teams_only" } =>
                SlackFinding.Failed(name, "This workspace has no user groups; they belong to Slack's paid plans.", "Name people under Access instead, as slack:U and so on."),
            SlackAnswer<GroupMembers>.Refused refused => SlackFinding.Failed(name, $"Its members cannot be read: {refused}.", "Give the app the scopes of config/slack-manifest.yaml and install it again."),
            var other => SlackFinding.Failed(name, $"Its members could not be read: {other.Problem}.", "Try again."),
        };
    }
}
