namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>usergroups.users.list</c>.</summary>
internal sealed record GroupMembers : ApiAnswer
{
    /// <summary>User ids.</summary>
    public IReadOnlyList<string>? Users { get; init; }
}
