namespace WhmTransferBot.Slack.WebApi;

/// <summary>The answer of <c>views.open</c>, <c>views.push</c>, <c>views.update</c> and <c>views.publish</c>.</summary>
internal sealed record OpenedView : ApiAnswer
{
    /// <summary>The view.</summary>
    public StoredView? View { get; init; }
}
