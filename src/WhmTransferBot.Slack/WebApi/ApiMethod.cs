using WhmTransferBot.Slack.Pacing;

namespace WhmTransferBot.Slack.WebApi;

/// <summary>A method of the Web API with the rate that Slack allows for it (docs.slack.dev/apis/web-api/rate-limits).</summary>
/// <param name="Name">The name, for example <c>chat.postMessage</c>.</param>
/// <param name="Rate">Its rate in a workspace.</param>
internal sealed record ApiMethod(string Name, Rate Rate)
{
    public static readonly ApiMethod TestAuth = new("auth.test", Rate.Hundreds);
    public static readonly ApiMethod PostMessage = new("chat.postMessage", Rate.Hundreds) { ChannelRate = Rate.OneChannel };
    public static readonly ApiMethod PostEphemeral = new("chat.postEphemeral", Rate.Tier4);
    public static readonly ApiMethod UpdateMessage = new("chat.update", Rate.Tier3);
    public static readonly ApiMethod DeleteMessage = new("chat.delete", Rate.Tier3);
    public static readonly ApiMethod OpenConversation = new("conversations.open", Rate.Tier3);
    public static readonly ApiMethod ReadReplies = new("conversations.replies", Rate.Tier3);
    public static readonly ApiMethod ReadHistory = new("conversations.history", Rate.Tier3);
    public static readonly ApiMethod GetUploadAddress = new("files.getUploadURLExternal", Rate.Tier4);
    public static readonly ApiMethod CompleteUpload = new("files.completeUploadExternal", Rate.Tier4);
    public static readonly ApiMethod ListGroupMembers = new("usergroups.users.list", Rate.Tier2);
    public static readonly ApiMethod OpenView = new("views.open", Rate.Tier4);
    public static readonly ApiMethod PushView = new("views.push", Rate.Tier4);
    public static readonly ApiMethod PublishView = new("views.publish", Rate.Tier4);

    /// <summary>Slack's sources name tier 1 and tier 3; the socket's own back-off keeps it well below both.</summary>
    public static readonly ApiMethod OpenSocket = new("apps.connections.open", Rate.Tier3);

    /// <summary>What one channel may be given, where that is less.</summary>
    public Rate? ChannelRate { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
